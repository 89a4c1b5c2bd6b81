/** Refusals of accounts, logins, links and proofs in the languages beside Japanese and English; codes and slots as in account.ts. */
import type { AccountRefusalWords } from './account.ts'

export const accountRefusalsEasy: AccountRefusalWords = {
  'login-wrong': {
    what: 'メールアドレスか パスワードが {違|ちが}います。',
    why: '',
    next: 'もう{一度|いちど} {確|たし}かめて {書|か}いてください。{忘|わす}れたときは「パスワードを {忘|わす}れたとき」を {押|お}してください。',
  },
  'login-other-side': {
    what: 'ここからは、この アカウントで ログインできません。',
    why: '{保護者|ほごしゃ}、{施設|しせつ}、{市|し}や{区|く}で、ログインの {入口|いりぐち}が {違|ちが}います。',
    next: '{画面|がめん}の {下|した}の、ほかの {入口|いりぐち}から ログインしてください。',
  },
  'login-stopped': {
    what: 'この アカウントは、いま {使|つか}えません。',
    why: '{止|と}まっているか、{使|つか}える {期間|きかん}が {終|お}わりました。',
    next: '{市|し}や{区|く}の {窓口|まどぐち}か、{管理者|かんりしゃ}に {聞|き}いてください。',
  },
  loginBusy: {
    what: 'いま ログインする {人|ひと}が {多|おお}いです。',
    why: 'まだ ログインできていません。',
    next: '{少|すこ}し {待|ま}って、もう{一度|いちど}「ログインする」を {押|お}してください。',
  },
  'attempt-over': {
    what: 'ログインの {途中|とちゅう}で {時間|じかん}が {過|す}ぎました。',
    why: '{安全|あんぜん}の ため、コードは 30{分|ぷん}で {終|お}わります。',
    next: 'もう{一度|いちど}、メールアドレスと パスワードから {始|はじ}めてください。',
  },
  'code-form': {
    what: 'コードは {数字|すうじ} 6けたです。',
    why: '',
    next: 'メールの 6けたの {数字|すうじ}を {書|か}いてください。',
  },
  'code-wrong': {
    what: 'コードが {違|ちが}います。',
    why: '',
    next: 'いちばん {新|あたら}しい メールの 6けたの {数字|すうじ}を {書|か}いてください。5{回|かい} {違|ちが}うと、その コードは {使|つか}えません。',
  },
  'code-spent': {
    what: 'この コードは もう {使|つか}えません。',
    why: '5{回|かい} {違|ちが}う コードを {書|か}いたためです。',
    next: '「コードを もう{一度|いちど} {送|おく}る」を {押|お}して、{新|あたら}しい コードを もらってください。',
  },
  'code-expired': {
    what: 'この コードは もう {使|つか}えません。',
    why: '{送|おく}ってから 10{分|ぷん} {過|す}ぎたか、{新|あたら}しい コードが あります。',
    next: '「コードを もう{一度|いちど} {送|おく}る」を {押|お}して、{新|あたら}しい コードを もらってください。',
  },
  'code-wait': {
    what: 'いまは コードを {送|おく}れません。',
    why: '{何回|なんかい}も {送|おく}ると、どれが {新|あたら}しいか わからなくなるためです。',
    next: '{minutes}{分|ふん}くらい {待|ま}って、もう{一度|いちど} {送|おく}ってください。',
  },
  'password-wrong': {
    what: 'パスワードが {違|ちが}います。',
    why: '',
    next: 'ログインの ときの、{自分|じぶん}の パスワードを {書|か}いてください。',
  },
  'password.missing': { what: 'パスワードが ありません。', why: '', next: 'パスワードを {書|か}いてください。' },
  'password.short': {
    what: 'パスワードが {短|みじか}いです（いま {length}{文字|もじ}です）。',
    why: '{短|みじか}い パスワードは、ほかの {人|ひと}に {知|し}られやすいです。',
    next: '{min}{文字|もじ}{以上|いじょう}に してください。',
  },
  'password.long': { what: 'パスワードが {長|なが}いです。', why: '', next: '{max}{文字|もじ}までに してください。' },
  'password.common': {
    what: 'この パスワードは {使|つか}えません。',
    why: 'みんなが よく {使|つか}う ことばなので、ほかの {人|ひと}に {知|し}られやすいです。',
    next: '{別|べつ}の パスワードに してください。{関係|かんけい}の ない ことばを いくつか つなげると {安全|あんぜん}です。',
  },
  'password.context': {
    what: 'この パスワードは {使|つか}えません。',
    why: 'メールアドレスや {名前|なまえ}などから、ほかの {人|ひと}に わかりやすいです。',
    next: '「{word}」を {使|つか}わない パスワードに してください。',
  },
  'second-step-short': {
    what: 'いまの パスワードでは、2{段階|だんかい}{認証|にんしょう}を やめることが できません。',
    why: 'コードを {使|つか}わないときは、{min}{文字|もじ}{以上|いじょう}の パスワードが {必要|ひつよう}です（いま {length}{文字|もじ}です）。',
    next: '{先|さき}に パスワードを {min}{文字|もじ}{以上|いじょう}に {変|か}えて、もう{一度|いちど} してください。',
  },
  'end-certificate': {
    what: 'まだ アカウントを {終|お}わりに できません。',
    why: 'いま {使|つか}える {認定|にんてい}が あるためです。',
    next: '{先|さき}に「{変|か}わったことを {知|し}らせる」で、{認定|にんてい}を {終|お}わりに してください。',
  },
  'end-booking': {
    what: 'まだ アカウントを {終|お}わりに できません。',
    why: 'これからの {予約|よやく}か、いま {使|つか}っている {予約|よやく}が あるためです。',
    next: '{先|さき}に {予約|よやく}を {取|と}り{消|け}すか、{終|お}わってから してください。',
  },
  'end-application': {
    what: 'まだ アカウントを {終|お}わりに できません。',
    why: '{結果|けっか}を {待|ま}っている {申|もう}し{込|こ}みが あるためです。',
    next: '{先|さき}に {申|もう}し{込|こ}みを やめるか、{結果|けっか}が {出|で}てから してください。',
  },
  'passkey-wrong': {
    what: 'パスキーを {確|たし}かめることが できませんでした。',
    why: '{時間|じかん}が {過|す}ぎたか、この アカウントの パスキーでは ありません。',
    next: 'もう{一度|いちど} してください。できないときは、パスワードを {使|つか}ってください。',
  },
  'passkeys-many': {
    what: 'パスキーは もう {増|ふ}やせません。',
    why: '1つの ログインで {使|つか}える パスキーは {max}{個|こ}までです。',
    next: '{使|つか}っていない パスキーを {消|け}してから、もう{一度|いちど} してください。',
  },
  'blocked-by-ward': {
    what: '{保護者|ほごしゃ}2（{代理|だいり}{利用者|りようしゃ}）の ログインは、{市|し}や{区|く}が {止|と}めています。',
    why: '{市|し}や{区|く}だけが、もう{一度|いちど} {使|つか}えるように できます。',
    next: '{市|し}や{区|く}の {窓口|まどぐち}に {聞|き}いてください。',
  },
  'link-gone': {
    what: 'この リンクは もう {使|つか}えません。',
    why: '{期限|きげん}が {過|す}ぎたか、もう {使|つか}ったか、{新|あたら}しい リンクが あります。',
    next: 'もう{一度|いちど} リンクを {送|おく}って、{新|あたら}しい メールの リンクを {開|ひら}いてください。',
  },
  'mail-form': {
    what: 'メールアドレスの {形|かたち}が {違|ちが}います。',
    why: '',
    next: '「name@example.jp」のように {書|か}いてください。',
  },
  'mail-same': {
    what: 'いまと {同|おな}じ メールアドレスです。',
    why: '',
    next: '{新|あたら}しい メールアドレスを {書|か}いてください。',
  },
  'mail-taken': {
    what: 'この メールアドレスは、ほかの アカウントで {使|つか}っています。',
    why: '1つの メールアドレスで {使|つか}える アカウントは 1つです。',
    next: '{別|べつ}の メールアドレスを {使|つか}ってください。',
  },
}

export const accountRefusalsZh: AccountRefusalWords = {
  'login-wrong': { what: '邮箱地址或密码有误。', why: '', next: '请确认后再试。忘记密码时，可以从“忘记密码”重新设置。' },
  'login-other-side': {
    what: '此账户不能从这个入口登录。',
    why: '监护人、设施和政府的登录入口是分开的。',
    next: '请从画面下方的其他入口登录。',
  },
  'login-stopped': {
    what: '此账户现在不能使用。',
    why: '账户已停用，或身份的期限已结束。',
    next: '详情请咨询市区町村的窗口或管理员。',
  },
  loginBusy: {
    what: '现在登录的人很多。',
    why: '您还没有登录。',
    next: '请稍候再点击“登录”。',
  },
  'attempt-over': {
    what: '登录过程中时间已过。',
    why: '为了安全，需要在30分钟内输入验证码。',
    next: '请重新从邮箱地址和密码开始。',
  },
  'code-form': { what: '验证码是6位数字。', why: '', next: '请输入邮件中的6位数字。' },
  'code-wrong': { what: '验证码有误。', why: '', next: '请输入最新邮件中的6位数字。连续5次不符，该验证码将失效。' },
  'code-spent': {
    what: '此验证码已失效。',
    why: '因为已有5次输入不符。',
    next: '请通过“重新发送验证码”获取新的验证码。',
  },
  'code-expired': {
    what: '此验证码已失效。',
    why: '发送后已超过10分钟，或已换成新的验证码。',
    next: '请通过“重新发送验证码”获取新的验证码。',
  },
  'code-wait': {
    what: '现在不能发送验证码。',
    why: '连续发送会分不清哪个是新的验证码。',
    next: '请等待约{minutes}分钟后再发送。',
  },
  'password-wrong': { what: '密码有误。', why: '', next: '请输入您登录时使用的密码。' },
  'password.missing': { what: '还没有输入密码。', why: '', next: '请输入密码。' },
  'password.short': {
    what: '密码太短（现在{length}个字符）。',
    why: '短密码容易被他人猜到。',
    next: '请使用{min}个字符以上。',
  },
  'password.long': { what: '密码太长。', why: '', next: '请不超过{max}个字符。' },
  'password.common': {
    what: '不能使用此密码。',
    why: '常见的词语或排列容易被他人猜到。',
    next: '请使用其他密码，例如把几个无关的词语连在一起。',
  },
  'password.context': {
    what: '不能使用此密码。',
    why: '他人容易从邮箱地址、姓名或本制度的名称等想到。',
    next: '请使用不含“{word}”的其他密码。',
  },
  'second-step-short': {
    what: '用现在的密码不能关闭两步验证。',
    why: '不使用验证码时，需要{min}个字符以上的密码（现在{length}个字符）。',
    next: '请先把密码改为{min}个字符以上，再试一次。',
  },
  'end-certificate': {
    what: '还不能关闭账户。',
    why: '因为还有有效的认定。',
    next: '请先在“变更申报”中结束认定。',
  },
  'end-booking': {
    what: '还不能关闭账户。',
    why: '因为有今后的预约或正在使用的预约。',
    next: '请先取消预约，或使用结束后再试。',
  },
  'end-application': {
    what: '还不能关闭账户。',
    why: '因为有正在等待审查的申请。',
    next: '请先撤回申请，或等结果出来后再试。',
  },
  'passkey-wrong': {
    what: '无法验证通行密钥。',
    why: '时间已过，或不是此账户的通行密钥。',
    next: '请再试一次。如果不行，请使用密码。',
  },
  'passkeys-many': {
    what: '不能再添加通行密钥。',
    why: '一个登录最多可以使用{max}个通行密钥。',
    next: '请删除不使用的通行密钥后再添加。',
  },
  'blocked-by-ward': {
    what: '监护人2（代理利用者）的登录已被市区町村停用。',
    why: '市区町村停用的登录，只有市区町村可以恢复。',
    next: '详情请咨询市区町村的窗口。',
  },
  'link-gone': {
    what: '此链接已失效。',
    why: '已过期、已使用，或已换成新的链接。',
    next: '请重新发送链接，并打开新邮件中的链接。',
  },
  'mail-form': { what: '邮箱地址的格式不正确。', why: '', next: '请按“name@example.jp”的格式输入。' },
  'mail-same': { what: '与现在的邮箱地址相同。', why: '', next: '请输入新的邮箱地址。' },
  'mail-taken': {
    what: '此邮箱地址已被其他账户使用。',
    why: '一个邮箱地址只能登录一个账户。',
    next: '请使用其他邮箱地址。',
  },
}

export const accountRefusalsPt: AccountRefusalWords = {
  'login-wrong': {
    what: 'O e-mail ou a senha está errado.',
    why: '',
    next: 'Confira e tente de novo. Se esqueceu, use “Esqueceu a senha?”.',
  },
  'login-other-side': {
    what: 'Esta conta não entra por aqui.',
    why: 'Responsáveis, creches e prefeituras têm entradas separadas.',
    next: 'Use outra entrada, na parte de baixo da tela.',
  },
  'login-stopped': {
    what: 'Esta conta não pode ser usada agora.',
    why: 'Ela foi suspensa, ou o período do seu perfil terminou.',
    next: 'Fale com a prefeitura ou com o administrador.',
  },
  loginBusy: {
    what: 'Muitas pessoas estão entrando agora.',
    why: 'Você ainda não entrou.',
    next: 'Espere um momento e aperte “Entrar” de novo.',
  },
  'attempt-over': {
    what: 'O tempo para entrar acabou.',
    why: 'Por segurança, o código deve ser digitado em até 30 minutos.',
    next: 'Comece de novo com o e-mail e a senha.',
  },
  'code-form': { what: 'O código tem 6 dígitos.', why: '', next: 'Digite os 6 dígitos que estão no e-mail.' },
  'code-wrong': {
    what: 'O código não confere.',
    why: '',
    next: 'Digite os 6 dígitos do e-mail mais novo. Depois de 5 tentativas, o código deixa de valer.',
  },
  'code-spent': {
    what: 'Este código não vale mais.',
    why: 'Foram 5 tentativas sem acertar.',
    next: 'Use “Enviar o código de novo” para receber outro.',
  },
  'code-expired': {
    what: 'Este código não vale mais.',
    why: 'Passaram 10 minutos, ou há um código mais novo.',
    next: 'Use “Enviar o código de novo” para receber outro.',
  },
  'code-wait': {
    what: 'Agora não é possível enviar o código.',
    why: 'Com vários códigos seguidos, fica difícil saber qual é o novo.',
    next: 'Espere cerca de {minutes} min e envie de novo.',
  },
  'password-wrong': { what: 'A senha não confere.', why: '', next: 'Digite a senha que você usa para entrar.' },
  'password.missing': { what: 'Falta a senha.', why: '', next: 'Digite a senha.' },
  'password.short': {
    what: 'A senha é curta demais ({length} caracteres).',
    why: 'Senhas curtas são fáceis de descobrir.',
    next: 'Use pelo menos {min} caracteres.',
  },
  'password.long': { what: 'A senha é longa demais.', why: '', next: 'Use no máximo {max} caracteres.' },
  'password.common': {
    what: 'Esta senha não pode ser usada.',
    why: 'É uma palavra ou sequência comum, fácil de descobrir.',
    next: 'Use outra senha, por exemplo várias palavras sem relação entre si.',
  },
  'password.context': {
    what: 'Esta senha não pode ser usada.',
    why: 'Ela pode ser descoberta pelo seu e-mail, seu nome ou o nome do programa.',
    next: 'Use outra senha, sem “{word}”.',
  },
  'second-step-short': {
    what: 'Com a senha atual, não é possível desligar a verificação em duas etapas.',
    why: 'Sem códigos, a senha precisa de pelo menos {min} caracteres (agora tem {length}).',
    next: 'Mude antes a senha para {min} caracteres ou mais e tente de novo.',
  },
  'end-certificate': {
    what: 'Ainda não é possível encerrar a conta.',
    why: 'Há um certificado válido.',
    next: 'Encerre antes o certificado, em “Avisar uma mudança”.',
  },
  'end-booking': {
    what: 'Ainda não é possível encerrar a conta.',
    why: 'Há uma reserva futura ou em uso.',
    next: 'Cancele antes a reserva, ou espere o uso terminar.',
  },
  'end-application': {
    what: 'Ainda não é possível encerrar a conta.',
    why: 'Há uma solicitação em análise.',
    next: 'Retire antes a solicitação, ou espere o resultado.',
  },
  'passkey-wrong': {
    what: 'Não foi possível verificar a chave de acesso.',
    why: 'O tempo acabou, ou a chave não é desta conta.',
    next: 'Tente de novo. Se não der certo, use a senha.',
  },
  'passkeys-many': {
    what: 'Não é possível adicionar mais chaves de acesso.',
    why: 'Cada acesso pode ter até {max}.',
    next: 'Remova uma chave que não usa e adicione de novo.',
  },
  'blocked-by-ward': {
    what: 'A prefeitura suspendeu o acesso do responsável 2 (代理利用者).',
    why: 'Só a prefeitura pode liberar de novo.',
    next: 'Fale com a prefeitura.',
  },
  'link-gone': {
    what: 'Este link não vale mais.',
    why: 'O prazo acabou, ele já foi usado, ou há um link mais novo.',
    next: 'Envie o link de novo e abra o do e-mail mais novo.',
  },
  'mail-form': { what: 'O e-mail não está no formato certo.', why: '', next: 'Digite como “name@example.jp”.' },
  'mail-same': { what: 'É o mesmo e-mail de agora.', why: '', next: 'Digite o novo e-mail.' },
  'mail-taken': {
    what: 'Este e-mail já é usado em outra conta.',
    why: 'Cada e-mail serve para uma só conta.',
    next: 'Use outro e-mail.',
  },
}

export const accountRefusalsVi: AccountRefusalWords = {
  'login-wrong': {
    what: 'Email hoặc mật khẩu không đúng.',
    why: '',
    next: 'Hãy kiểm tra và thử lại. Nếu quên, hãy bấm “Quên mật khẩu?”.',
  },
  'login-other-side': {
    what: 'Tài khoản này không đăng nhập được ở đây.',
    why: 'Phụ huynh, cơ sở và cơ quan có lối đăng nhập riêng.',
    next: 'Hãy dùng lối đăng nhập khác ở cuối màn hình.',
  },
  'login-stopped': {
    what: 'Hiện không dùng được tài khoản này.',
    why: 'Tài khoản bị dừng, hoặc vai trò đã hết hạn.',
    next: 'Hãy hỏi quận, thành phố hoặc người quản lý.',
  },
  loginBusy: {
    what: 'Hiện có nhiều người đang đăng nhập.',
    why: 'Bạn chưa đăng nhập được.',
    next: 'Hãy đợi một chút rồi bấm “Đăng nhập” lần nữa.',
  },
  'attempt-over': {
    what: 'Đã hết thời gian đăng nhập.',
    why: 'Để an toàn, cần nhập mã trong 30 phút.',
    next: 'Hãy bắt đầu lại từ email và mật khẩu.',
  },
  'code-form': { what: 'Mã có 6 chữ số.', why: '', next: 'Hãy nhập 6 chữ số trong email.' },
  'code-wrong': {
    what: 'Mã không đúng.',
    why: '',
    next: 'Hãy nhập 6 chữ số trong email mới nhất. Sau 5 lần không đúng, mã đó không dùng được nữa.',
  },
  'code-spent': {
    what: 'Mã này không dùng được nữa.',
    why: 'Vì đã nhập 5 lần không đúng.',
    next: 'Hãy bấm “Gửi lại mã” để nhận mã mới.',
  },
  'code-expired': {
    what: 'Mã này không dùng được nữa.',
    why: 'Đã quá 10 phút, hoặc đã có mã mới.',
    next: 'Hãy bấm “Gửi lại mã” để nhận mã mới.',
  },
  'code-wait': {
    what: 'Hiện chưa gửi được mã.',
    why: 'Gửi liên tiếp sẽ khó biết mã nào là mới.',
    next: 'Hãy đợi khoảng {minutes} phút rồi gửi lại.',
  },
  'password-wrong': { what: 'Mật khẩu không đúng.', why: '', next: 'Hãy nhập mật khẩu bạn dùng để đăng nhập.' },
  'password.missing': { what: 'Chưa nhập mật khẩu.', why: '', next: 'Hãy nhập mật khẩu.' },
  'password.short': {
    what: 'Mật khẩu quá ngắn (hiện có {length} ký tự).',
    why: 'Mật khẩu ngắn dễ bị người khác đoán ra.',
    next: 'Hãy dùng ít nhất {min} ký tự.',
  },
  'password.long': { what: 'Mật khẩu quá dài.', why: '', next: 'Hãy dùng tối đa {max} ký tự.' },
  'password.common': {
    what: 'Không dùng được mật khẩu này.',
    why: 'Đây là từ hoặc dãy phổ biến, dễ bị đoán ra.',
    next: 'Hãy dùng mật khẩu khác, ví dụ ghép vài từ không liên quan.',
  },
  'password.context': {
    what: 'Không dùng được mật khẩu này.',
    why: 'Người khác dễ đoán ra từ email, tên của bạn hoặc tên chế độ.',
    next: 'Hãy dùng mật khẩu khác không có “{word}”.',
  },
  'second-step-short': {
    what: 'Với mật khẩu hiện tại, chưa thể tắt xác thực hai bước.',
    why: 'Khi không dùng mã, cần mật khẩu ít nhất {min} ký tự (hiện có {length}).',
    next: 'Hãy đổi mật khẩu thành {min} ký tự trở lên rồi thử lại.',
  },
  'end-certificate': {
    what: 'Chưa thể đóng tài khoản.',
    why: 'Vì còn giấy chứng nhận có hiệu lực.',
    next: 'Trước hết hãy kết thúc chứng nhận ở mục “Khai báo thay đổi”.',
  },
  'end-booking': {
    what: 'Chưa thể đóng tài khoản.',
    why: 'Vì còn đặt chỗ sắp tới hoặc đang sử dụng.',
    next: 'Hãy hủy đặt chỗ trước, hoặc đợi sử dụng xong.',
  },
  'end-application': {
    what: 'Chưa thể đóng tài khoản.',
    why: 'Vì có đăng ký đang được xét.',
    next: 'Hãy rút đăng ký trước, hoặc đợi có kết quả.',
  },
  'passkey-wrong': {
    what: 'Không kiểm tra được khóa truy cập.',
    why: 'Đã hết thời gian, hoặc không phải khóa của tài khoản này.',
    next: 'Hãy thử lại. Nếu không được, hãy dùng mật khẩu.',
  },
  'passkeys-many': {
    what: 'Không thể thêm khóa truy cập nữa.',
    why: 'Mỗi tài khoản đăng nhập có tối đa {max} khóa.',
    next: 'Hãy xóa khóa không dùng rồi thêm lại.',
  },
  'blocked-by-ward': {
    what: 'Quận, thành phố đã dừng đăng nhập của phụ huynh 2 (代理利用者).',
    why: 'Chỉ quận, thành phố mới mở lại được.',
    next: 'Hãy hỏi quận, thành phố.',
  },
  'link-gone': {
    what: 'Liên kết này không dùng được nữa.',
    why: 'Đã hết hạn, đã dùng, hoặc đã có liên kết mới.',
    next: 'Hãy gửi lại liên kết và mở liên kết trong email mới.',
  },
  'mail-form': { what: 'Email không đúng dạng.', why: '', next: 'Hãy nhập theo dạng “name@example.jp”.' },
  'mail-same': { what: 'Email này giống email hiện tại.', why: '', next: 'Hãy nhập email mới.' },
  'mail-taken': {
    what: 'Email này đang được tài khoản khác sử dụng.',
    why: 'Mỗi email chỉ dùng cho một tài khoản.',
    next: 'Hãy dùng email khác.',
  },
}

export const accountRefusalsTl: AccountRefusalWords = {
  'login-wrong': {
    what: 'Mali ang email o password.',
    why: '',
    next: 'Tingnan at subukan muli. Kung nakalimutan, pindutin ang “Nakalimutan ang password?”.',
  },
  'login-other-side': {
    what: 'Hindi makakapag-log in dito ang account na ito.',
    why: 'Magkakaiba ang pasukan ng mga tagapag-alaga, pasilidad at tanggapan.',
    next: 'Gamitin ang ibang pasukan sa ibaba ng screen.',
  },
  'login-stopped': {
    what: 'Hindi magagamit ang account na ito ngayon.',
    why: 'Itinigil ito, o natapos na ang panahon ng tungkulin.',
    next: 'Magtanong sa lungsod o ward, o sa administrator.',
  },
  loginBusy: {
    what: 'Maraming nagla-log in ngayon.',
    why: 'Hindi pa kayo naka-log in.',
    next: 'Maghintay sandali at pindutin muli ang “Mag-log in”.',
  },
  'attempt-over': {
    what: 'Naubos ang oras ng pag-log in.',
    why: 'Para sa kaligtasan, kailangang ilagay ang code sa loob ng 30 minuto.',
    next: 'Magsimula muli sa email at password.',
  },
  'code-form': { what: '6 na digit ang code.', why: '', next: 'Ilagay ang 6 na digit na nasa email.' },
  'code-wrong': {
    what: 'Mali ang code.',
    why: '',
    next: 'Ilagay ang 6 na digit ng pinakabagong email. Pagkatapos ng 5 maling subok, hindi na gagana ang code.',
  },
  'code-spent': {
    what: 'Hindi na gumagana ang code na ito.',
    why: '5 beses na mali ang nailagay.',
    next: 'Pindutin ang “Ipadala muli ang code” para sa bagong code.',
  },
  'code-expired': {
    what: 'Hindi na gumagana ang code na ito.',
    why: 'Lampas na sa 10 minuto, o may mas bagong code.',
    next: 'Pindutin ang “Ipadala muli ang code” para sa bagong code.',
  },
  'code-wait': {
    what: 'Hindi pa makapagpadala ng code ngayon.',
    why: 'Kung sunod-sunod, mahirap malaman kung alin ang bago.',
    next: 'Maghintay ng mga {minutes} minuto at ipadala muli.',
  },
  'password-wrong': { what: 'Mali ang password.', why: '', next: 'Ilagay ang password na ginagamit ninyo sa pag-log in.' },
  'password.missing': { what: 'Walang password.', why: '', next: 'Ilagay ang password.' },
  'password.short': {
    what: 'Masyadong maikli ang password ({length} karakter ngayon).',
    why: 'Madaling mahulaan ng iba ang maikling password.',
    next: 'Gumamit ng hindi bababa sa {min} karakter.',
  },
  'password.long': { what: 'Masyadong mahaba ang password.', why: '', next: 'Hanggang {max} karakter lang.' },
  'password.common': {
    what: 'Hindi magagamit ang password na ito.',
    why: 'Karaniwan ang salita o ayos nito kaya madaling mahulaan.',
    next: 'Gumamit ng iba, halimbawa ilang salitang walang kaugnayan sa isa’t isa.',
  },
  'password.context': {
    what: 'Hindi magagamit ang password na ito.',
    why: 'Madali itong mahulaan mula sa inyong email, pangalan o sa pangalan ng programang ito.',
    next: 'Gumamit ng ibang password na walang “{word}”.',
  },
  'second-step-short': {
    what: 'Sa password ninyo ngayon, hindi pa mapapatay ang two-step login.',
    why: 'Kapag walang code, kailangan ng password na may {min} karakter o higit pa (ngayon {length}).',
    next: 'Palitan muna ang password ng may {min} karakter o higit pa, at subukan muli.',
  },
  'end-certificate': {
    what: 'Hindi pa maisasara ang account.',
    why: 'May sertipiko pang may bisa.',
    next: 'Tapusin muna ang sertipiko sa “Ipaalam ang pagbabago”.',
  },
  'end-booking': {
    what: 'Hindi pa maisasara ang account.',
    why: 'May booking pang paparating o ginagamit.',
    next: 'Kanselahin muna ito, o hintaying matapos.',
  },
  'end-application': {
    what: 'Hindi pa maisasara ang account.',
    why: 'May application na sinusuri pa.',
    next: 'Bawiin muna ito, o hintayin ang resulta.',
  },
  'passkey-wrong': {
    what: 'Hindi natiyak ang passkey.',
    why: 'Naubos ang oras, o hindi ito passkey ng account na ito.',
    next: 'Subukan muli. Kung hindi gumana, gamitin ang password.',
  },
  'passkeys-many': {
    what: 'Hindi na makakapagdagdag ng passkey.',
    why: 'Hanggang {max} passkey lang sa bawat login.',
    next: 'Alisin ang passkey na hindi ginagamit, at magdagdag muli.',
  },
  'blocked-by-ward': {
    what: 'Itinigil ng lungsod o ward ang login ng tagapag-alaga 2 (代理利用者).',
    why: 'Ang lungsod o ward lang ang makapagbubukas nito muli.',
    next: 'Magtanong sa lungsod o ward.',
  },
  'link-gone': {
    what: 'Hindi na gumagana ang link na ito.',
    why: 'Lumipas na ito, nagamit na, o may mas bagong link.',
    next: 'Ipadala muli ang link at buksan ang nasa bagong email.',
  },
  'mail-form': { what: 'Mali ang anyo ng email.', why: '', next: 'Isulat tulad ng “name@example.jp”.' },
  'mail-same': { what: 'Pareho ito sa email ninyo ngayon.', why: '', next: 'Ilagay ang bagong email.' },
  'mail-taken': {
    what: 'Ginagamit na ng ibang account ang email na ito.',
    why: 'Isang account lang ang bawat email.',
    next: 'Gumamit ng ibang email.',
  },
}

export const accountRefusalsNe: AccountRefusalWords = {
  'login-wrong': {
    what: 'इमेल वा पासवर्ड मिलेन।',
    why: '',
    next: 'जाँचेर फेरि प्रयास गर्नुहोस्। बिर्सनुभएको भए “पासवर्ड बिर्सनुभयो?” थिच्नुहोस्।',
  },
  'login-other-side': {
    what: 'यो खाता यहाँबाट लग इन हुँदैन।',
    why: 'अभिभावक, संस्था र कार्यालयको लग इन छुट्टाछुट्टै छ।',
    next: 'पर्दाको तल रहेको अर्को लग इन प्रयोग गर्नुहोस्।',
  },
  'login-stopped': {
    what: 'यो खाता अहिले प्रयोग गर्न मिल्दैन।',
    why: 'खाता रोकिएको छ, वा भूमिकाको अवधि सकियो।',
    next: 'नगर वा वडाको कार्यालय वा व्यवस्थापकलाई सोध्नुहोस्।',
  },
  loginBusy: {
    what: 'अहिले धेरै जना लग इन गर्दै हुनुहुन्छ।',
    why: 'तपाईं अझै लग इन हुनुभएको छैन।',
    next: 'केही बेर पर्खेर फेरि “लग इन” थिच्नुहोस्।',
  },
  'attempt-over': {
    what: 'लग इन गर्ने समय सकियो।',
    why: 'सुरक्षाका लागि कोड 30 मिनेटभित्र लेख्नुपर्छ।',
    next: 'इमेल र पासवर्डबाट फेरि सुरु गर्नुहोस्।',
  },
  'code-form': { what: 'कोड 6 अङ्कको हुन्छ।', why: '', next: 'इमेलमा भएको 6 अङ्क लेख्नुहोस्।' },
  'code-wrong': { what: 'कोड मिलेन।', why: '', next: 'सबैभन्दा नयाँ इमेलको 6 अङ्क लेख्नुहोस्। 5 पटक नमिले त्यो कोड चल्दैन।' },
  'code-spent': {
    what: 'यो कोड अब चल्दैन।',
    why: '5 पटक नमिलेकाले हो।',
    next: '“कोड फेरि पठाउनुहोस्” थिचेर नयाँ कोड लिनुहोस्।',
  },
  'code-expired': {
    what: 'यो कोड अब चल्दैन।',
    why: 'पठाएको 10 मिनेट भयो, वा नयाँ कोड आइसक्यो।',
    next: '“कोड फेरि पठाउनुहोस्” थिचेर नयाँ कोड लिनुहोस्।',
  },
  'code-wait': {
    what: 'अहिले कोड पठाउन मिल्दैन।',
    why: 'लगातार पठाए कुन नयाँ हो थाहा हुँदैन।',
    next: 'करिब {minutes} मिनेट पर्खेर फेरि पठाउनुहोस्।',
  },
  'password-wrong': { what: 'पासवर्ड मिलेन।', why: '', next: 'लग इन गर्दा प्रयोग गर्ने आफ्नो पासवर्ड लेख्नुहोस्।' },
  'password.missing': { what: 'पासवर्ड लेखिएको छैन।', why: '', next: 'पासवर्ड लेख्नुहोस्।' },
  'password.short': {
    what: 'पासवर्ड धेरै छोटो छ (अहिले {length} अक्षर)।',
    why: 'छोटो पासवर्ड अरूले सजिलै थाहा पाउन सक्छन्।',
    next: 'कम्तीमा {min} अक्षर राख्नुहोस्।',
  },
  'password.long': { what: 'पासवर्ड धेरै लामो छ।', why: '', next: '{max} अक्षरसम्म राख्नुहोस्।' },
  'password.common': {
    what: 'यो पासवर्ड प्रयोग गर्न मिल्दैन।',
    why: 'धेरैले प्रयोग गर्ने शब्द भएकाले अरूले सजिलै थाहा पाउन सक्छन्।',
    next: 'अर्को पासवर्ड राख्नुहोस्, जस्तै सम्बन्ध नभएका केही शब्द जोडेर।',
  },
  'password.context': {
    what: 'यो पासवर्ड प्रयोग गर्न मिल्दैन।',
    why: 'इमेल, नाम वा यस कार्यक्रमको नामबाट अरूले अनुमान गर्न सक्छन्।',
    next: '“{word}” नभएको अर्को पासवर्ड राख्नुहोस्।',
  },
  'second-step-short': {
    what: 'अहिलेको पासवर्डमा दुई चरणको लग इन बन्द गर्न मिल्दैन।',
    why: 'कोड प्रयोग नगर्दा कम्तीमा {min} अक्षरको पासवर्ड चाहिन्छ (अहिले {length} अक्षर)।',
    next: 'पहिले पासवर्ड {min} अक्षर वा बढीको राखेर फेरि प्रयास गर्नुहोस्।',
  },
  'end-certificate': {
    what: 'अझै खाता बन्द गर्न मिल्दैन।',
    why: 'मान्य प्रमाणपत्र भएकाले हो।',
    next: 'पहिले “परिवर्तनको सूचना दिनुहोस्” बाट प्रमाणपत्र अन्त्य गर्नुहोस्।',
  },
  'end-booking': {
    what: 'अझै खाता बन्द गर्न मिल्दैन।',
    why: 'आउँदो वा प्रयोगमा रहेको बुकिङ भएकाले हो।',
    next: 'पहिले बुकिङ रद्द गर्नुहोस्, वा प्रयोग सकिएपछि प्रयास गर्नुहोस्।',
  },
  'end-application': {
    what: 'अझै खाता बन्द गर्न मिल्दैन।',
    why: 'जाँच हुँदै गरेको निवेदन भएकाले हो।',
    next: 'पहिले निवेदन फिर्ता लिनुहोस्, वा नतिजा आएपछि प्रयास गर्नुहोस्।',
  },
  'passkey-wrong': {
    what: 'पासकी जाँच्न सकिएन।',
    why: 'समय सकियो, वा यो खाताको पासकी होइन।',
    next: 'फेरि प्रयास गर्नुहोस्। नभए पासवर्ड प्रयोग गर्नुहोस्।',
  },
  'passkeys-many': {
    what: 'अब पासकी थप्न मिल्दैन।',
    why: 'एउटा लग इनमा बढीमा {max} वटा पासकी राख्न मिल्छ।',
    next: 'प्रयोग नगर्ने पासकी हटाएर फेरि थप्नुहोस्।',
  },
  'blocked-by-ward': {
    what: 'अभिभावक 2 (代理利用者) को लग इन नगर वा वडाले रोकेको छ।',
    why: 'नगर वा वडाले मात्र फेरि खोल्न सक्छ।',
    next: 'नगर वा वडाको कार्यालयमा सोध्नुहोस्।',
  },
  'link-gone': {
    what: 'यो लिङ्क अब चल्दैन।',
    why: 'म्याद सकियो, प्रयोग भइसक्यो, वा नयाँ लिङ्क आइसक्यो।',
    next: 'लिङ्क फेरि पठाएर नयाँ इमेलको लिङ्क खोल्नुहोस्।',
  },
  'mail-form': { what: 'इमेल ठेगानाको रूप मिलेन।', why: '', next: '“name@example.jp” जस्तै लेख्नुहोस्।' },
  'mail-same': { what: 'अहिलेकै इमेल हो।', why: '', next: 'नयाँ इमेल लेख्नुहोस्।' },
  'mail-taken': {
    what: 'यो इमेल अर्को खाताले प्रयोग गर्दै छ।',
    why: 'एउटा इमेलमा एउटा मात्र खाता हुन्छ।',
    next: 'अर्को इमेल प्रयोग गर्नुहोस्।',
  },
}
