/** What a password must be, told before it is typed. */
export const PasswordPolicy = () => (
  <ul>
    <li>8文字以上、128文字までです。2段階認証を無効にするときは、15文字以上が必要です。</li>
    <li>文字の種類は自由です。ひらがなや空白も使えます。</li>
    <li>よく使われる言葉や、お名前・誕生日・メールアドレスと同じものは使えません。</li>
    <li>定期的に変える必要はありません。</li>
  </ul>
)
