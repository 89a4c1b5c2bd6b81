/** Refusals that every feature may give. */
import { defineRefusals } from '../refusal-texts.ts'

export const commonRefusals = defineRefusals({
  ja: {
    'not-found': {
      what: '見つかりませんでした。',
      why: 'なくなったか、アドレスが違います。',
      next: '一覧に戻って、もう一度選んでください。',
    },
    'no-right': {
      what: 'この操作をする権限がありません。',
      why: 'いまのログインには許されていない操作です。',
      next: '必要なときは、管理者の方に権限を確認してください。',
    },
    'session-expired': {
      what: 'ログインの有効時間が切れました。',
      why: '安全のため、時間がたつと自動でログアウトします。',
      next: 'もう一度ログインしてから、続けてください。',
    },
    'too-many': {
      what: '続けて操作されたため、止めています。',
      why: 'ご本人以外の操作を防ぐためです。',
      next: '数分たってから、もう一度お試しください。',
    },
    'changed-elsewhere': {
      what: '同じ内容が、別の画面で先に変更されました。',
      why: 'あとから保存すると、先の変更が消えてしまいます。',
      next: '画面を開きなおして、新しい内容を確かめてから、もう一度入力してください。',
    },
    'key-reused': {
      what: '前に送った操作と、ちがう内容が送られました。',
      why: '同じ操作が二重に行われるのを防いでいます。',
      next: '画面を開きなおして、もう一度お試しください。',
    },
    'in-flight': {
      what: '同じ操作を処理しています。',
      why: '先に送られた操作が、まだ終わっていません。',
      next: '少し待ってから、結果を確かめてください。',
    },
    busy: {
      what: 'ただいま混み合っています。',
      why: '操作はまだ行われていません。',
      next: '少し待ってから、もう一度お試しください。',
    },
    defect: {
      what: 'システムの問題で処理できませんでした。',
      why: '入力した内容は保存されていません。',
      next: 'もう一度お試しください。続くときは、お問い合わせください。',
    },
  },
  easy: {
    'not-found': {
      what: '{見|み}つかりませんでした。',
      why: 'なくなったか、アドレスが ちがいます。',
      next: 'リストに もどって、もう{一度|いちど} {選|えら}んでください。',
    },
    'no-right': {
      what: 'これは できません。',
      why: 'いまの ログインでは できない ことです。',
      next: '{必要|ひつよう}な ときは、{窓口|まどぐち}に {聞|き}いてください。',
    },
    'session-expired': {
      what: 'ログインの {時間|じかん}が おわりました。',
      why: '{安全|あんぜん}の ため、{時間|じかん}が たつと ログアウトします。',
      next: 'もう{一度|いちど} ログインしてください。',
    },
    'too-many': {
      what: '{何回|なんかい}も {続|つづ}いたので、{止|と}めています。',
      why: 'ほかの {人|ひと}が {使|つか}うのを {防|ふせ}ぐ ためです。',
      next: '{少|すこ}し {待|ま}って、もう{一度|いちど} してください。',
    },
    'changed-elsewhere': {
      what: 'ほかの {画面|がめん}で {先|さき}に {変|か}わりました。',
      why: 'いま {保存|ほぞん}すると、{先|さき}の {内容|ないよう}が {消|き}えます。',
      next: '{画面|がめん}を もう{一度|いちど} {開|ひら}いて、{見|み}てから {書|か}いてください。',
    },
    'key-reused': {
      what: '{前|まえ}と ちがう {内容|ないよう}が {送|おく}られました。',
      why: '{同|おな}じことを 2{回|かい} しないように しています。',
      next: '{画面|がめん}を もう{一度|いちど} {開|ひら}いて、してください。',
    },
    'in-flight': {
      what: 'いま {同|おな}じことを しています。',
      why: '{先|さき}に {送|おく}った ものが まだ おわっていません。',
      next: '{少|すこ}し {待|ま}って、{結果|けっか}を {見|み}てください。',
    },
    busy: {
      what: 'いま {使|つか}う {人|ひと}が {多|おお}いです。',
      why: 'まだ {何|なに}も していません。',
      next: '{少|すこ}し {待|ま}って、もう{一度|いちど} してください。',
    },
    defect: {
      what: 'システムの {問題|もんだい}で できませんでした。',
      why: '{書|か}いた ものは {保存|ほぞん}していません。',
      next: 'もう{一度|いちど} してください。{続|つづ}くときは、{聞|き}いてください。',
    },
  },
  en: {
    'not-found': {
      what: 'Not found.',
      why: 'It is gone, or the address is wrong.',
      next: 'Please go back to the list and choose again.',
    },
    'no-right': {
      what: 'Your login does not allow this.',
      why: '',
      next: 'If you need it, please ask your administrator.',
    },
    'session-expired': {
      what: 'Your login has expired.',
      why: 'For safety you are logged out after a while.',
      next: 'Please log in again and go on.',
    },
    'too-many': {
      what: 'There were too many tries in a row.',
      why: 'This protects your account from others.',
      next: 'Please try again in a few minutes.',
    },
    'changed-elsewhere': {
      what: 'This was changed on another screen first.',
      why: 'Saving now would undo that change.',
      next: 'Please open the screen again, check the new content and enter yours once more.',
    },
    'key-reused': {
      what: 'Something different was sent under the same number.',
      why: 'This prevents doing things twice.',
      next: 'Please open the screen again and retry.',
    },
    'in-flight': {
      what: 'The same step is being carried out.',
      why: 'What you sent first is not finished yet.',
      next: 'Please wait a moment and check the result.',
    },
    busy: {
      what: 'Many people are using this now.',
      why: 'Nothing has been done yet.',
      next: 'Please wait a moment and try again.',
    },
    defect: {
      what: 'A problem on our side stopped this.',
      why: 'What you entered has not been saved.',
      next: 'Please try again. If it goes on, please contact us.',
    },
  },
  zh: {
    'not-found': {
      what: '未找到。',
      why: '内容已不存在，或地址有误。',
      next: '请返回列表重新选择。',
    },
    'no-right': {
      what: '您没有进行此操作的权限。',
      why: '当前的登录不允许此操作。',
      next: '如有需要，请向管理员确认权限。',
    },
    'session-expired': {
      what: '登录已过期。',
      why: '为了安全，经过一段时间会自动退出。',
      next: '请重新登录后继续。',
    },
    'too-many': {
      what: '由于连续操作，已暂时停止。',
      why: '这是为了防止他人操作。',
      next: '请过几分钟再试。',
    },
    'changed-elsewhere': {
      what: '相同的内容已先在其他画面更改。',
      why: '现在保存会使之前的更改丢失。',
      next: '请重新打开画面，确认新内容后再输入。',
    },
    'key-reused': {
      what: '发送的内容与之前的操作不同。',
      why: '这是为了防止重复操作。',
      next: '请重新打开画面再试。',
    },
    'in-flight': {
      what: '正在处理相同的操作。',
      why: '先前发送的操作尚未结束。',
      next: '请稍候再确认结果。',
    },
    busy: {
      what: '现在使用的人较多。',
      why: '操作尚未进行。',
      next: '请稍候再试。',
    },
    defect: {
      what: '由于系统问题无法处理。',
      why: '输入的内容没有保存。',
      next: '请再试一次。如仍出现，请咨询我们。',
    },
  },
  pt: {
    'not-found': {
      what: 'Não encontrado.',
      why: 'Não existe mais ou o endereço está errado.',
      next: 'Volte à lista e escolha de novo.',
    },
    'no-right': {
      what: 'Seu acesso não permite isto.',
      why: 'Esta ação não faz parte do seu acesso.',
      next: 'Se precisar, fale com o administrador.',
    },
    'session-expired': {
      what: 'Seu acesso expirou.',
      why: 'Por segurança, ele termina depois de um tempo.',
      next: 'Entre de novo e continue.',
    },
    'too-many': {
      what: 'Houve muitas tentativas seguidas.',
      why: 'Isto protege sua conta de outras pessoas.',
      next: 'Tente de novo em alguns minutos.',
    },
    'changed-elsewhere': {
      what: 'Isto foi mudado antes em outra tela.',
      why: 'Salvar agora desfaria aquela mudança.',
      next: 'Abra a tela de novo, confira o novo conteúdo e digite outra vez.',
    },
    'key-reused': {
      what: 'Foi enviado algo diferente do envio anterior.',
      why: 'Isto evita fazer a mesma coisa duas vezes.',
      next: 'Abra a tela de novo e tente outra vez.',
    },
    'in-flight': {
      what: 'A mesma ação está sendo processada.',
      why: 'O que você enviou antes ainda não terminou.',
      next: 'Espere um momento e confira o resultado.',
    },
    busy: {
      what: 'Há muitas pessoas usando agora.',
      why: 'Nada foi feito ainda.',
      next: 'Espere um momento e tente de novo.',
    },
    defect: {
      what: 'Um problema do sistema impediu a ação.',
      why: 'O que você digitou não foi salvo.',
      next: 'Tente de novo. Se continuar, fale conosco.',
    },
  },
  vi: {
    'not-found': {
      what: 'Không tìm thấy.',
      why: 'Nội dung không còn, hoặc địa chỉ sai.',
      next: 'Hãy quay lại danh sách và chọn lại.',
    },
    'no-right': {
      what: 'Bạn không có quyền làm việc này.',
      why: 'Đăng nhập hiện tại không cho phép.',
      next: 'Nếu cần, hãy hỏi người quản lý.',
    },
    'session-expired': {
      what: 'Đăng nhập đã hết hạn.',
      why: 'Để an toàn, sau một thời gian sẽ tự đăng xuất.',
      next: 'Hãy đăng nhập lại rồi tiếp tục.',
    },
    'too-many': {
      what: 'Đã thử quá nhiều lần liên tiếp.',
      why: 'Việc này bảo vệ tài khoản của bạn.',
      next: 'Hãy thử lại sau vài phút.',
    },
    'changed-elsewhere': {
      what: 'Nội dung này đã được đổi trước ở màn hình khác.',
      why: 'Nếu lưu bây giờ, thay đổi đó sẽ mất.',
      next: 'Hãy mở lại màn hình, xem nội dung mới rồi nhập lại.',
    },
    'key-reused': {
      what: 'Nội dung gửi khác với lần gửi trước.',
      why: 'Việc này tránh làm hai lần.',
      next: 'Hãy mở lại màn hình và thử lại.',
    },
    'in-flight': {
      what: 'Đang xử lý cùng thao tác này.',
      why: 'Lần gửi trước chưa xong.',
      next: 'Hãy đợi một chút rồi xem kết quả.',
    },
    busy: {
      what: 'Hiện có nhiều người đang dùng.',
      why: 'Chưa có gì được thực hiện.',
      next: 'Hãy đợi một chút rồi thử lại.',
    },
    defect: {
      what: 'Không xử lý được do lỗi hệ thống.',
      why: 'Nội dung đã nhập chưa được lưu.',
      next: 'Hãy thử lại. Nếu vẫn lỗi, hãy liên hệ với chúng tôi.',
    },
  },
  tl: {
    'not-found': {
      what: 'Hindi nakita.',
      why: 'Wala na ito, o mali ang address.',
      next: 'Bumalik sa listahan at pumili muli.',
    },
    'no-right': {
      what: 'Hindi ito pinapayagan ng inyong login.',
      why: 'Hindi kasama ito sa karapatan ng login ninyo.',
      next: 'Kung kailangan, magtanong sa administrator.',
    },
    'session-expired': {
      what: 'Nag-expire na ang login.',
      why: 'Para sa kaligtasan, nagla-log out ito pagkalipas ng ilang oras.',
      next: 'Mag-log in muli at magpatuloy.',
    },
    'too-many': {
      what: 'Masyadong maraming sunod-sunod na subok.',
      why: 'Pinoprotektahan nito ang inyong account.',
      next: 'Subukan muli pagkaraan ng ilang minuto.',
    },
    'changed-elsewhere': {
      what: 'Nabago na ito sa ibang screen.',
      why: 'Kung magse-save ngayon, mawawala ang pagbabagong iyon.',
      next: 'Buksan muli ang screen, tingnan ang bagong laman at ilagay muli ang sa inyo.',
    },
    'key-reused': {
      what: 'Iba ang ipinadala kumpara sa nauna.',
      why: 'Iniiwasan nitong magawa nang dalawang beses.',
      next: 'Buksan muli ang screen at subukan ulit.',
    },
    'in-flight': {
      what: 'Pinoproseso na ang parehong gawain.',
      why: 'Hindi pa tapos ang unang ipinadala.',
      next: 'Maghintay sandali at tingnan ang resulta.',
    },
    busy: {
      what: 'Maraming gumagamit ngayon.',
      why: 'Wala pang nagagawa.',
      next: 'Maghintay sandali at subukan muli.',
    },
    defect: {
      what: 'Hindi nagawa dahil sa problema ng sistema.',
      why: 'Hindi na-save ang inilagay ninyo.',
      next: 'Subukan muli. Kung magpatuloy, makipag-ugnayan sa amin.',
    },
  },
  ne: {
    'not-found': {
      what: 'भेटिएन।',
      why: 'हटाइयो, वा ठेगाना गलत छ।',
      next: 'सूचीमा फर्केर फेरि छान्नुहोस्।',
    },
    'no-right': {
      what: 'यो गर्ने अनुमति छैन।',
      why: 'अहिलेको लग इनले यो गर्न दिँदैन।',
      next: 'चाहिए व्यवस्थापकलाई सोध्नुहोस्।',
    },
    'session-expired': {
      what: 'लग इनको समय सकियो।',
      why: 'सुरक्षाका लागि केही समयपछि आफैँ लग आउट हुन्छ।',
      next: 'फेरि लग इन गरेर जारी राख्नुहोस्।',
    },
    'too-many': {
      what: 'लगातार धेरै पटक प्रयास भयो।',
      why: 'यसले तपाईंको खाता जोगाउँछ।',
      next: 'केही मिनेटपछि फेरि प्रयास गर्नुहोस्।',
    },
    'changed-elsewhere': {
      what: 'यो अर्को स्क्रिनमा पहिले नै बदलियो।',
      why: 'अहिले राखे पहिलेको परिवर्तन मेटिन्छ।',
      next: 'स्क्रिन फेरि खोलेर नयाँ कुरा हेरी फेरि लेख्नुहोस्।',
    },
    'key-reused': {
      what: 'पहिलेभन्दा फरक कुरा पठाइयो।',
      why: 'एउटै काम दुई पटक हुन नदिन रोकिएको हो।',
      next: 'स्क्रिन फेरि खोलेर प्रयास गर्नुहोस्।',
    },
    'in-flight': {
      what: 'उही काम हुँदै छ।',
      why: 'पहिले पठाएको अझै सकिएको छैन।',
      next: 'केही बेर पर्खेर नतिजा हेर्नुहोस्।',
    },
    busy: {
      what: 'अहिले धेरै मानिसले प्रयोग गर्दै छन्।',
      why: 'अझै केही गरिएको छैन।',
      next: 'केही बेर पर्खेर फेरि प्रयास गर्नुहोस्।',
    },
    defect: {
      what: 'प्रणालीको समस्याले हुन सकेन।',
      why: 'लेखेको कुरा राखिएको छैन।',
      next: 'फेरि प्रयास गर्नुहोस्। फेरि भए हामीलाई सोध्नुहोस्।',
    },
  },
})
