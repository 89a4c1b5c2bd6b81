/** What the browser says when the server could not be reached; the only refusal that the server cannot word itself. */
import type { Problem } from '../../platform/contract.ts'

export const networkProblem: Problem = {
  type: 'about:blank#network',
  title: '通信できませんでした。',
  status: 0,
  code: 'network',
  reasons: [
    {
      rule: 'BOOK-5',
      code: 'network',
      what: '通信できませんでした。',
      why: '電波が弱いか、接続が切れています。',
      next: '入力した内容はこの画面に残っています。つながったら、もう一度送ってください。二重に行われることはありません。',
    },
  ],
  requestId: '',
}

export const networkWords = {
  lost: '通信できませんでした。電波のよいところで、もう一度お試しください。',
  retry: 'もう一度送る',
  reload: 'もう一度開く',
}
