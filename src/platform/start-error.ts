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

/** The sentence for an address that the server cannot listen on; other errors are passed through. */
export function listenError(error: unknown, host: string, port: number): unknown {
  if (hasCode(error, 'EADDRINUSE'))
    return startError(
      `ポート ${port} はほかのプログラムが使っています。それを止めるか、PORT=${port + 1} npm start のように別の番号を指定してください。`,
      `Port ${port} is in use: stop the other program, or choose another port, for example PORT=${port + 1} npm start.`,
      error,
    )
  if (hasCode(error, 'EACCES'))
    return startError(
      `ポート ${port} を使う権限がありません。1024以上の番号を PORT で指定してください。`,
      `No permission to use port ${port}: choose one from 1024 up with PORT.`,
      error,
    )
  if (hasCode(error, 'EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN'))
    return startError(
      `HOST=${host} はこの機械のアドレスではありません。`,
      `HOST=${host} is not an address of this machine.`,
      error,
    )
  return error
}
