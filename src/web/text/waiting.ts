/** The words of the waiting room, and its whole page: shown without script, style file or database. */
import type { Standing } from '../../platform/waiting-desk.ts'

const count = (n: number): string => n.toLocaleString('ja-JP')

const howLong = (seconds: number | null): string =>
  seconds === null ? '時間はまだ分かりません' : seconds < 90 ? 'およそ1分' : `およそ${count(Math.ceil(seconds / 60))}分`

const ahead = (standing: Standing): string =>
  standing.ahead < 1 ? 'まもなくご案内します' : `あなたの前に、およそ${count(standing.ahead)}人います`

/** For a form that was sent while the door was closed. */
export const waitingWords = (standing: Standing): string =>
  `ただいま混み合っているため、順番にご案内しています。${ahead(standing)}（${howLong(standing.seconds)}）。入力した内容はこのまま残ります。少し待ってから、もう一度押してください。`

const style =
  'body{margin:0;font:1.125rem/1.7 system-ui,sans-serif;color:#1a1a1a;background:#fff}main{max-width:34rem;margin:0 auto;padding:2rem 1rem}' +
  'h1{font-size:1.5rem;line-height:1.4}.place{border:2px solid #0017c1;border-radius:.75rem;padding:1rem;margin:1.5rem 0}' +
  '.place strong{display:block;font-size:1.375rem}li{margin:.5rem 0}a{color:#0017c1;display:inline-block;min-height:2.75rem;line-height:2.75rem}'

/** @param lookAgain seconds until the page asks again by itself */
export function waitingPage(standing: Standing, lookAgain: number): { html: string; style: string } {
  const html =
    '<!doctype html><html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">' +
    `<meta http-equiv="refresh" content="${lookAgain}"><title>順番にご案内しています - つうえん</title><style>${style}</style></head><body><main>` +
    '<h1>順番にご案内しています</h1>' +
    '<p>ただいま、たくさんの方が同時に使っています。順番が来ると、この画面は自動で進みます。</p>' +
    `<div class="place" role="status"><strong>${ahead(standing)}</strong>待ち時間：${howLong(standing.seconds)}</div>` +
    `<ul><li>この画面のまま、お待ちください。${lookAgain}秒ごとに新しくなります。</li>` +
    '<li>画面を閉じても、順番は1時間残ります。同じスマートフォンで、もう一度開いてください。</li>' +
    '<li>ほぼ同時に来た方の順番は、くじで決めています。何度押しても、順番は変わりません。</li></ul>' +
    '<p><a href="/search">空きを見る（待たずに見られます）</a><br><a href="/my">マイページにもどる</a></p>' +
    '</main></body></html>'
  return { html, style }
}
