/** Keys of a test: fresh each time, so that nothing can depend on their values. */
import { type Keys, newKeys } from '../../src/platform/keys.ts'

export const testKeys = (): Keys => newKeys()
