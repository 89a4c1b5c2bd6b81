/** The refusals of application.ts in the languages beside Japanese and English; codes and slots as there. */
import type { ApplicationRefusalsWords } from './application.ts'

export const applicationRefusalsEasy: ApplicationRefusalsWords = {
  'child.too-early': {
    what: 'まだ {申|もう}し{込|こ}めません。',
    why: '{生|う}まれて 6か{月|げつ}に なる{前|まえ}の、{決|き}まった{日|ひ}から {受|う}け{付|つ}けます。',
    next: '{from}から {申|もう}し{込|こ}めます。',
  },
  'child.too-late': {
    what: '{使|つか}える {期間|きかん}が {終|お}わりました。',
    why: '{使|つか}えるのは {until}まででした。',
    next: '{生|う}まれた{日|ひ}を {確|たし}かめてください。{合|あ}っているときは、{市|し}や{区|く}の {窓口|まどぐち}に {聞|き}いてください。',
  },
  'child.twice': {
    what: '{first}{人目|にんめ}と {同|おな}じ {子|こ}どもです。',
    why: '',
    next: '{同|おな}じ {子|こ}どもを 2{回|かい} {書|か}いたときは、1つを {消|け}してください。',
  },
  'children.missing': {
    what: '{子|こ}どもが {書|か}いてありません。',
    why: '',
    next: '{使|つか}う {子|こ}どもを {書|か}いてください。',
  },
  'children.many': {
    what: '{子|こ}どもが {多|おお}すぎます。',
    why: '',
    next: '{max}{人|にん}までに してください。ほかの {子|こ}どもは、{別|べつ}に {申|もう}し{込|こ}んでください。',
  },
  'consent.missing': {
    what: '「{purpose}」への {同意|どうい}が ありません。',
    why: '{同意|どうい}が ないと、{調|しら}べることが できません。',
    next: '{文|ぶん}を {読|よ}んで、よければ チェックを {入|い}れてください。',
  },
  'consent.version': {
    what: '「{purpose}」の {文|ぶん}が {新|あたら}しく なりました。',
    why: '',
    next: '{新|あたら}しい {文|ぶん}を {読|よ}んで、もう{一度|いちど} チェックを {入|い}れてください。',
  },
  'application.channel': {
    what: '{town}の {申|もう}し{込|こ}みは、このサイトでは できません。',
    why: '{申|もう}し{込|こ}みかたは、{市|し}や{区|く}で ちがいます。',
    next: 'もう{一度|いちど} {市|し}や{区|く}を {選|えら}んでください。{town}の {申|もう}し{込|こ}みかたが {出|で}ます。',
  },
  'application.number': {
    what: '{受付|うけつけ}{番号|ばんごう}が {読|よ}めません。',
    why: '{受付|うけつけ}{番号|ばんごう}は、{英語|えいご}の {字|じ}と {数字|すうじ}で 12{文字|もじ}です。',
    next: '{申|もう}し{込|こ}みが {終|お}わった {画面|がめん}か、メールの {番号|ばんごう}を {見|み}て {書|か}いてください。',
  },
  'application.no-mail': {
    what: 'メールを {送|おく}れません。',
    why: 'メールアドレスが まだ ありません。',
    next: '{連絡先|れんらくさき}の ページまで {進|すす}んでから、もう{一度|いちど} してください。',
  },
  'application.state': {
    what: 'いまは できません。',
    why: '{申|もう}し{込|こ}みが {先|さき}に {進|すす}んでいます。',
    next: '{申|もう}し{込|こ}みの {画面|がめん}を もう{一度|いちど} {開|ひら}いて、{見|み}てください。',
  },
  'application.not-yours': {
    what: 'これは できません。',
    why: '{申|もう}し{込|こ}んだ{人|ひと}と {市|し}や{区|く}の{人|ひと}では、できることが ちがいます。',
    next: '{申|もう}し{込|こ}みの {画面|がめん}に {戻|もど}ってください。',
  },
  'application.reason-missing': {
    what: '{理由|りゆう}を {選|えら}んでいません。',
    why: '{申|もう}し{込|こ}んだ{人|ひと}に {理由|りゆう}を {伝|つた}えます。',
    next: '{理由|りゆう}を {選|えら}んでください。',
  },
  'application.no-field-marked': {
    what: '{直|なお}すところを {選|えら}んでいません。',
    why: '{申|もう}し{込|こ}んだ{人|ひと}は、{選|えら}んだところだけ {直|なお}せます。',
    next: '{直|なお}すところを 1つは {選|えら}んでください。',
  },
  'application.changed-since': {
    what: '{見|み}ている{間|あいだ}に、{申|もう}し{込|こ}みが {変|か}わりました。',
    why: '{申|もう}し{込|こ}んだ{人|ひと}か、ほかの {担当|たんとう}の{人|ひと}が {先|さき}に しました。',
    next: '{画面|がめん}を もう{一度|いちど} {開|ひら}いて、{新|あたら}しい {内容|ないよう}を {見|み}てください。',
  },
  'correction.not-open': {
    what: 'ここは、いま {直|なお}せません。',
    why: '{市|し}や{区|く}が {直|なお}してほしいと {言|い}ったところだけ {直|なお}せます。',
    next: 'ほかのところを {直|なお}したいときは、{市|し}や{区|く}の {窓口|まどぐち}に {言|い}ってください。',
  },
  'correction.not-correctable': {
    what: 'ここは、{直|なお}してもらうことが できません。',
    why: '{変|か}えると、{別|べつ}の {申|もう}し{込|こ}みに なります。',
    next: '{申|もう}し{込|こ}んだ{人|ひと}に、もう{一度|いちど} {申|もう}し{込|こ}んでもらってください。',
  },
  'correction.unanswered': {
    what: 'まだ {直|なお}していないところが あります。',
    why: '{市|し}や{区|く}が {確|たし}かめてほしいと {言|い}っています。',
    next: '{直|なお}してください。このままで いいときは「このままで {正|ただ}しい」に チェックを {入|い}れてください。',
  },
}

export const applicationRefusalsZh: ApplicationRefusalsWords = {
  'child.too-early': { what: '现在还不能申请。', why: '从孩子满6个月之前的规定日期开始受理。', next: '{from}起可以申请。' },
  'child.too-late': {
    what: '可使用的期间已结束。',
    why: '可使用的期间截至{until}。',
    next: '请确认出生日期。如果无误，请咨询市区町村的窗口。',
  },
  'child.twice': { what: '与第{first}个孩子相同。', why: '', next: '如果重复填写了同一个孩子，请删除其中一个。' },
  'children.missing': { what: '没有填写孩子。', why: '', next: '请填写要使用的孩子。' },
  'children.many': { what: '孩子人数过多。', why: '', next: '最多{max}人，其余的孩子请另外申请。' },
  'consent.missing': { what: '还没有同意“{purpose}”。', why: '没有同意就无法审查。', next: '请阅读内容，同意时请勾选。' },
  'consent.version': { what: '“{purpose}”的内容已更新。', why: '', next: '请阅读新的内容，然后重新勾选。' },
  'application.channel': {
    what: '{town}的申请不在本网站受理。',
    why: '申请方法因市区町村而不同。',
    next: '重新选择市区町村后，会显示{town}的申请方法。',
  },
  'application.number': {
    what: '无法识别受理编号。',
    why: '受理编号由12位字母和数字组成。',
    next: '请查看受理完成页面或邮件中的编号后输入。',
  },
  'application.no-mail': { what: '无法发送邮件。', why: '还没有填写邮箱地址。', next: '请先填写到联系方式页面，然后再试。' },
  'application.state': { what: '当前状态下不能进行此操作。', why: '申请已进入下一步。', next: '请重新打开申请进度页面确认。' },
  'application.not-yours': {
    what: '您没有进行此操作的权限。',
    why: '申请人与市区町村工作人员能进行的操作不同。',
    next: '请返回申请进度页面。',
  },
  'application.reason-missing': { what: '没有选择理由。', why: '理由会告知申请人。', next: '请选择理由。' },
  'application.no-field-marked': {
    what: '没有选择要补正的项目。',
    why: '申请人只能修改所选的项目。',
    next: '请至少选择一个要补正的项目。',
  },
  'application.changed-since': {
    what: '打开期间申请内容有了变化。',
    why: '申请人或其他工作人员先进行了操作。',
    next: '请重新打开页面，确认新的内容。',
  },
  'correction.not-open': {
    what: '这个项目现在不能修改。',
    why: '只能修改市区町村要求补正的项目。',
    next: '如需修改其他项目，请联系市区町村的窗口。',
  },
  'correction.not-correctable': {
    what: '这个项目不能要求补正。',
    why: '更改后会成为另一份申请。',
    next: '请联系申请人重新提交申请。',
  },
  'correction.unanswered': {
    what: '还有未修改的项目。',
    why: '市区町村请您确认。',
    next: '请修改；如果无误，请勾选“现在的内容没有错”。',
  },
}

export const applicationRefusalsPt: ApplicationRefusalsWords = {
  'child.too-early': {
    what: 'Ainda não é possível solicitar.',
    why: 'As solicitações começam em um dia definido, antes de a criança completar 6 meses.',
    next: 'Você pode solicitar a partir de {from}.',
  },
  'child.too-late': {
    what: 'O período de uso terminou.',
    why: 'Era possível usar até {until}.',
    next: 'Confira a data de nascimento. Se estiver certa, fale com o balcão do município.',
  },
  'child.twice': {
    what: 'É a mesma criança que a criança {first}.',
    why: '',
    next: 'Se a mesma criança foi escrita duas vezes, remova uma delas.',
  },
  'children.missing': { what: 'Nenhuma criança foi informada.', why: '', next: 'Informe a criança que vai usar.' },
  'children.many': { what: 'Há crianças demais.', why: '', next: 'Informe até {max} e solicite separadamente para as outras.' },
  'consent.missing': {
    what: 'Falta o seu consentimento: {purpose}.',
    why: 'Sem ele não é possível analisar a solicitação.',
    next: 'Leia e, se concordar, marque a caixa.',
  },
  'consent.version': { what: 'O texto mudou: {purpose}.', why: '', next: 'Leia o novo texto e marque de novo.' },
  'application.channel': {
    what: '{town} não recebe solicitações neste site.',
    why: 'A forma de solicitar varia conforme o município.',
    next: 'Escolha o município de novo para ver como solicitar a {town}.',
  },
  'application.number': {
    what: 'Não foi possível ler o número de protocolo.',
    why: 'Ele tem 12 letras e números.',
    next: 'Confira o número na última tela ou no nosso e-mail.',
  },
  'application.no-mail': {
    what: 'Não é possível enviar o e-mail.',
    why: 'O e-mail ainda não foi informado.',
    next: 'Vá até a página de contato e tente de novo.',
  },
  'application.state': {
    what: 'Isto não pode ser feito agora.',
    why: 'A solicitação já avançou.',
    next: 'Abra de novo a página da solicitação e confira.',
  },
  'application.not-yours': {
    what: 'Você não pode fazer isto.',
    why: 'Quem solicita e a prefeitura podem fazer coisas diferentes.',
    next: 'Volte à página da solicitação.',
  },
  'application.reason-missing': { what: 'Falta o motivo.', why: 'Ele é informado a quem solicitou.', next: 'Escolha um motivo.' },
  'application.no-field-marked': {
    what: 'Nenhum item para corrigir foi escolhido.',
    why: 'Quem solicitou só pode corrigir os itens escolhidos.',
    next: 'Escolha pelo menos um item.',
  },
  'application.changed-since': {
    what: 'A solicitação mudou enquanto estava aberta.',
    why: 'Quem solicitou ou outra pessoa da prefeitura agiu antes.',
    next: 'Abra a tela de novo e confira o novo conteúdo.',
  },
  'correction.not-open': {
    what: 'Este item não pode ser corrigido agora.',
    why: 'Só os itens que o município pediu podem ser corrigidos.',
    next: 'Para corrigir outros, fale com o balcão do município.',
  },
  'correction.not-correctable': {
    what: 'Não é possível pedir a correção deste item.',
    why: 'Mudá-lo seria outra solicitação.',
    next: 'Peça a quem solicitou que envie uma nova.',
  },
  'correction.unanswered': {
    what: 'Ainda há itens sem resposta.',
    why: 'O município pede que você confira.',
    next: 'Corrija ou, se estiver certo, marque “Está certo assim”.',
  },
}

export const applicationRefusalsVi: ApplicationRefusalsWords = {
  'child.too-early': {
    what: 'Chưa thể đăng ký.',
    why: 'Chúng tôi nhận đơn từ ngày quy định trước khi trẻ tròn 6 tháng.',
    next: 'Bạn có thể đăng ký từ {from}.',
  },
  'child.too-late': {
    what: 'Đã hết thời gian dùng.',
    why: 'Thời gian dùng được là đến {until}.',
    next: 'Hãy kiểm tra ngày sinh. Nếu đúng, hãy hỏi quầy của quận, thành phố.',
  },
  'child.twice': { what: 'Trùng với trẻ thứ {first}.', why: '', next: 'Nếu đã nhập cùng một trẻ hai lần, hãy xóa một.' },
  'children.missing': { what: 'Chưa nhập trẻ.', why: '', next: 'Hãy nhập trẻ sẽ sử dụng.' },
  'children.many': {
    what: 'Số trẻ quá nhiều.',
    why: '',
    next: 'Hãy nhập tối đa {max} trẻ và đăng ký riêng cho các trẻ còn lại.',
  },
  'consent.missing': {
    what: 'Thiếu sự đồng ý: {purpose}.',
    why: 'Không có sự đồng ý thì không thể xét đơn.',
    next: 'Hãy đọc nội dung, nếu đồng ý thì đánh dấu chọn.',
  },
  'consent.version': { what: 'Nội dung đã được cập nhật: {purpose}.', why: '', next: 'Hãy đọc nội dung mới rồi đánh dấu lại.' },
  'application.channel': {
    what: '{town} không nhận đơn tại trang này.',
    why: 'Cách đăng ký khác nhau tùy nơi.',
    next: 'Hãy chọn lại quận, thành phố để xem cách đăng ký của {town}.',
  },
  'application.number': {
    what: 'Không đọc được số tiếp nhận.',
    why: 'Số tiếp nhận gồm 12 chữ cái và chữ số.',
    next: 'Hãy xem lại số ở màn hình cuối hoặc trong email.',
  },
  'application.no-mail': {
    what: 'Không gửi được email.',
    why: 'Chưa nhập địa chỉ email.',
    next: 'Hãy làm đến trang liên lạc rồi thử lại.',
  },
  'application.state': {
    what: 'Hiện không làm được việc này.',
    why: 'Đơn đã sang bước tiếp theo.',
    next: 'Hãy mở lại trang tình trạng đăng ký để kiểm tra.',
  },
  'application.not-yours': {
    what: 'Bạn không có quyền làm việc này.',
    why: 'Người đăng ký và cơ quan làm được những việc khác nhau.',
    next: 'Hãy quay lại trang tình trạng đăng ký.',
  },
  'application.reason-missing': { what: 'Chưa chọn lý do.', why: 'Lý do được báo cho người đăng ký.', next: 'Hãy chọn lý do.' },
  'application.no-field-marked': {
    what: 'Chưa chọn mục cần sửa.',
    why: 'Người đăng ký chỉ sửa được các mục đã chọn.',
    next: 'Hãy chọn ít nhất một mục.',
  },
  'application.changed-since': {
    what: 'Đơn đã thay đổi trong lúc đang mở.',
    why: 'Người đăng ký hoặc người phụ trách khác đã thao tác trước.',
    next: 'Hãy mở lại màn hình và xem nội dung mới.',
  },
  'correction.not-open': {
    what: 'Mục này hiện không sửa được.',
    why: 'Chỉ sửa được mục mà quận, thành phố yêu cầu.',
    next: 'Nếu muốn sửa mục khác, hãy liên hệ quầy của quận, thành phố.',
  },
  'correction.not-correctable': {
    what: 'Không thể yêu cầu sửa mục này.',
    why: 'Nếu đổi thì thành đơn khác.',
    next: 'Hãy nhờ người đăng ký nộp đơn mới.',
  },
  'correction.unanswered': {
    what: 'Còn mục chưa sửa.',
    why: 'Quận, thành phố nhờ bạn kiểm tra.',
    next: 'Hãy sửa, hoặc nếu đã đúng thì chọn “Như vậy là đúng”.',
  },
}

export const applicationRefusalsTl: ApplicationRefusalsWords = {
  'child.too-early': {
    what: 'Hindi pa puwedeng mag-apply.',
    why: 'Tumatanggap kami mula sa takdang araw bago mag-6 na buwan ang bata.',
    next: 'Puwedeng mag-apply mula {from}.',
  },
  'child.too-late': {
    what: 'Tapos na ang panahong magagamit ito.',
    why: 'Hanggang {until} lang ito nagamit.',
    next: 'Tingnan ang araw ng kapanganakan. Kung tama, magtanong sa counter ng lungsod o ward.',
  },
  'child.twice': {
    what: 'Kapareho ito ng bata {first}.',
    why: '',
    next: 'Kung dalawang beses nailagay ang bata, alisin ang isa.',
  },
  'children.missing': { what: 'Walang nakalagay na bata.', why: '', next: 'Ilagay ang batang gagamit.' },
  'children.many': {
    what: 'Masyadong marami ang mga bata.',
    why: '',
    next: 'Hanggang {max} lang; mag-apply nang hiwalay para sa iba.',
  },
  'consent.missing': {
    what: 'Kulang ang pagsang-ayon: {purpose}.',
    why: 'Hindi masusuri ang aplikasyon kung wala ito.',
    next: 'Basahin ito at lagyan ng tsek kung sang-ayon.',
  },
  'consent.version': { what: 'Bago na ang nakasulat: {purpose}.', why: '', next: 'Basahin ang bago at lagyan muli ng tsek.' },
  'application.channel': {
    what: 'Hindi tumatanggap ng aplikasyon dito ang {town}.',
    why: 'Magkakaiba ang paraan ng bawat lungsod o ward.',
    next: 'Piliin muli ang lungsod o ward para makita ang paraan ng {town}.',
  },
  'application.number': {
    what: 'Hindi mabasa ang numero ng aplikasyon.',
    why: 'Mayroon itong 12 letra at numero.',
    next: 'Tingnan ang numero sa huling screen o sa email namin.',
  },
  'application.no-mail': {
    what: 'Hindi makapagpadala ng email.',
    why: 'Wala pang nakalagay na email.',
    next: 'Pumunta muna sa pahina ng contact at subukan muli.',
  },
  'application.state': {
    what: 'Hindi ito magagawa ngayon.',
    why: 'Nasa susunod na hakbang na ang aplikasyon.',
    next: 'Buksan muli ang pahina ng aplikasyon at tingnan.',
  },
  'application.not-yours': {
    what: 'Hindi ninyo ito magagawa.',
    why: 'Magkaiba ang magagawa ng nag-apply at ng tanggapan.',
    next: 'Bumalik sa pahina ng aplikasyon.',
  },
  'application.reason-missing': { what: 'Kulang ang dahilan.', why: 'Ipinaaalam ito sa nag-apply.', next: 'Pumili ng dahilan.' },
  'application.no-field-marked': {
    what: 'Walang piniling itatama.',
    why: 'Ang mga pinili lang ang maitatama ng nag-apply.',
    next: 'Pumili ng kahit isa.',
  },
  'application.changed-since': {
    what: 'Nagbago ang aplikasyon habang nakabukas ito.',
    why: 'Nauna ang nag-apply o ibang kawani.',
    next: 'Buksan muli ang screen at tingnan ang bago.',
  },
  'correction.not-open': {
    what: 'Hindi ito maitatama ngayon.',
    why: 'Ang hiningi lang ng lungsod o ward ang maitatama.',
    next: 'Para sa iba, makipag-ugnayan sa counter ng lungsod o ward.',
  },
  'correction.not-correctable': {
    what: 'Hindi puwedeng hingin ang pagtatama nito.',
    why: 'Magiging ibang aplikasyon ito kapag binago.',
    next: 'Pakiusapan ang nag-apply na mag-apply muli.',
  },
  'correction.unanswered': {
    what: 'May hindi pa naitatama.',
    why: 'Hinihiling ng lungsod o ward na tingnan ito.',
    next: 'Itama, o kung tama na, lagyan ng tsek ang “Tama na ito”.',
  },
}

export const applicationRefusalsNe: ApplicationRefusalsWords = {
  'child.too-early': {
    what: 'अहिले निवेदन दिन मिल्दैन।',
    why: 'बच्चा 6 महिना पुग्नुअघिको तोकिएको दिनदेखि निवेदन लिइन्छ।',
    next: '{from} देखि निवेदन दिन मिल्छ।',
  },
  'child.too-late': {
    what: 'प्रयोग गर्ने अवधि सकियो।',
    why: '{until} सम्म प्रयोग गर्न मिल्थ्यो।',
    next: 'जन्म मिति हेर्नुहोस्। ठीक भए नगर वा वडाको काउन्टरमा सोध्नुहोस्।',
  },
  'child.twice': { what: 'बच्चा {first} सँग उही बच्चा हो।', why: '', next: 'एउटै बच्चा दुई पटक लेखिएको भए एउटा हटाउनुहोस्।' },
  'children.missing': { what: 'बच्चा लेखिएको छैन।', why: '', next: 'प्रयोग गर्ने बच्चा लेख्नुहोस्।' },
  'children.many': { what: 'बच्चाको सङ्ख्या धेरै भयो।', why: '', next: '{max} जनासम्म मात्र लेख्नुहोस्, बाँकीका लागि छुट्टै निवेदन दिनुहोस्।' },
  'consent.missing': { what: 'सहमति छैन: {purpose}।', why: 'सहमति नभए जाँच गर्न मिल्दैन।', next: 'पढेर सहमत भए चिन्ह लगाउनुहोस्।' },
  'consent.version': { what: 'नयाँ लेखाइ आयो: {purpose}।', why: '', next: 'नयाँ पढेर फेरि चिन्ह लगाउनुहोस्।' },
  'application.channel': {
    what: '{town}को निवेदन यहाँ लिइँदैन।',
    why: 'निवेदन दिने तरिका ठाउँअनुसार फरक हुन्छ।',
    next: 'नगर वा वडा फेरि छान्नुहोस्, {town}को तरिका देखिन्छ।',
  },
  'application.number': {
    what: 'दर्ता नम्बर पढ्न सकिएन।',
    why: 'दर्ता नम्बरमा 12 अक्षर र अङ्क हुन्छन्।',
    next: 'अन्तिम पृष्ठ वा इमेलको नम्बर हेरेर लेख्नुहोस्।',
  },
  'application.no-mail': { what: 'इमेल पठाउन सकिएन।', why: 'इमेल ठेगाना लेखिएको छैन।', next: 'सम्पर्कको पृष्ठसम्म पुगेर फेरि प्रयास गर्नुहोस्।' },
  'application.state': { what: 'अहिले यो गर्न मिल्दैन।', why: 'निवेदन अगाडि बढिसक्यो।', next: 'निवेदनको पृष्ठ फेरि खोलेर हेर्नुहोस्।' },
  'application.not-yours': {
    what: 'यो गर्ने अनुमति छैन।',
    why: 'निवेदक र कार्यालयले गर्न मिल्ने काम फरक छ।',
    next: 'निवेदनको पृष्ठमा फर्कनुहोस्।',
  },
  'application.reason-missing': { what: 'कारण छानिएको छैन।', why: 'कारण निवेदकलाई बताइन्छ।', next: 'कारण छान्नुहोस्।' },
  'application.no-field-marked': {
    what: 'सच्याउने कुरा छानिएको छैन।',
    why: 'निवेदकले छानिएका कुरा मात्र सच्याउन सक्छ।',
    next: 'कम्तीमा एउटा छान्नुहोस्।',
  },
  'application.changed-since': {
    what: 'खुला हुँदा निवेदन बदलियो।',
    why: 'निवेदक वा अर्को कर्मचारीले पहिले काम गर्‍यो।',
    next: 'पर्दा फेरि खोलेर नयाँ कुरा हेर्नुहोस्।',
  },
  'correction.not-open': {
    what: 'यो अहिले सच्याउन मिल्दैन।',
    why: 'नगर वा वडाले भनेको कुरा मात्र सच्याउन मिल्छ।',
    next: 'अरू सच्याउनु परे नगर वा वडाको काउन्टरमा भन्नुहोस्।',
  },
  'correction.not-correctable': {
    what: 'यो सच्याउन भन्न मिल्दैन।',
    why: 'बदलियो भने अर्कै निवेदन हुन्छ।',
    next: 'निवेदकलाई फेरि निवेदन दिन भन्नुहोस्।',
  },
  'correction.unanswered': {
    what: 'सच्याउन बाँकी छ।',
    why: 'नगर वा वडाले जाँच्न भनेको छ।',
    next: 'सच्याउनुहोस्, ठीक भए “यही ठीक छ” मा चिन्ह लगाउनुहोस्।',
  },
}
