/**
 * A start that cannot succeed, told in one sentence per language. The entry prints `message` alone, without a stack,
 * and ends with status 1; every other error is a defect and keeps its stack.
 */
export class StartError extends Error {
  override readonly name = 'StartError'
}

/** One Japanese and one English sentence; both say what is wrong and what to do. */
export const startError = (japanese: string, english: string, cause?: unknown): StartError =>
  new StartError(`${japanese}\n${english}`, cause === undefined ? undefined : { cause })

/** True for a failed call of the operating system with one of these codes. */
export const hasCode = (error: unknown, ...codes: string[]): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && codes.includes(String(error.code))
