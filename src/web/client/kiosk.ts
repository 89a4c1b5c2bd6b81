import { kioskPages } from '../kiosk/pages.ts'
import { start } from './runtime.ts'

void start(kioskPages)
