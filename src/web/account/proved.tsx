/** The end of a proof or a login that was opened beside a form: the form still stands in the other tab, nothing typed is lost. */
import { Notice } from '../ui/notice.tsx'

export const Proved = ({ heading = '本人確認', done = '確認できました' }: { heading?: string; done?: string }) => (
  <>
    <h1>{heading}</h1>
    <Notice kind="success" title={done} live>
      <p>このタブを閉じて、もとの画面に戻り、もう一度送信してください。入力した内容は残っています。</p>
    </Notice>
  </>
)
