/** The end of a proof that was opened beside a form: the form still stands in the other tab, nothing typed is lost. */
import { Notice } from '../ui/notice.tsx'

export const Proved = () => (
  <>
    <h1>本人確認</h1>
    <Notice kind="success" title="確認できました" live>
      <p>このタブを閉じて、もとの画面に戻り、もう一度送信してください。入力した内容は残っています。</p>
    </Notice>
  </>
)
