/** Refusals of draws (SLOT-4). */
import { defineRefusals } from '../refusal-texts.ts'

export const drawRefusals = defineRefusals({
  ja: {
    'draw.not-allowed': {
      what: 'この市区町村では、抽選で受け付けることができません。',
      why: '市区町村の設定で、予約は先着順と決まっています。',
      next: '必要なときは、市区町村に相談してください。',
    },
    'draw.kind': {
      what: 'この施設では、{kind}の抽選はできません。',
      why: '施設の登録で、この利用のしかたになっていません。',
      next: 'ほかの利用のしかたを選んでください。',
    },
    'draw.exists': {
      what: '{month}の抽選は、もう決まっています。',
      why: '抽選は、ひと月と利用のしかたごとに1回です。',
      next: '一覧から、決まっている抽選を見てください。',
    },
    'draw.already-open': {
      what: '{month}は、抽選にできません。',
      why: '先着順の予約が、もう始まっている日があります。',
      next: 'まだ予約が始まっていない月を選んでください。',
    },
    'draw.past': {
      what: '受付の始まりが、今日より前です。',
      why: '受付は、今日からの日に始められます。',
      next: '今日か、今日より後の日を選んでください。',
    },
    'draw.entry-days': {
      what: '受付の期間が短すぎます。',
      why: 'どの家庭も申し込めるように、{days}日以上にする決まりです。',
      next: '受付の終わりを、後の日にしてください。',
    },
    'draw.before-close': {
      what: '抽選が、受付の終わりより前になっています。',
      why: '受付は最後の日の24時までです。抽選は、その1時間後より後に行います。',
      next: '抽選の日時を、後にしてください。',
    },
    'draw.too-late': {
      what: '抽選の日が遅すぎます。',
      why: '当たった家庭が準備できるように、{date}までに行う決まりです。',
      next: '抽選の日を早くしてください。',
    },
    'draw.has-entries': {
      what: 'この抽選は取り消せません。',
      why: 'もう{entries}件の申し込みがあります。',
      next: '申し込んだ家庭のために、そのまま行ってください。',
    },
    'draw.not-yet': {
      what: '抽選の受付は、まだ始まっていません。',
      why: '受付は{fromAt}からです。',
      next: 'その時刻になってから、申し込んでください。',
    },
    'draw.over': {
      what: '抽選の受付は終わりました。',
      why: '受付は{untilAt}まででした。',
      next: 'あいた枠は、抽選のあとに予約できます。',
    },
    'draw.no-place': {
      what: '{date}{start}からの受け入れ枠がありません。',
      why: '施設が、その時間に枠を出していません。',
      next: '枠のある日と時間を選んでください。',
    },
    'draw.twice': {
      what: '同じ日と時間を、2回選んでいます。',
      why: '1つの時間は、1回だけ希望できます。',
      next: 'どちらかを、ほかの時間に変えてください。',
    },
    'draw.most': {
      what: '当たってもよい回数が、希望の数より多くなっています。',
      why: '希望は{wishes}つです。',
      next: '回数を減らすか、希望を増やしてください。',
    },
    'draw.sibling-refused': {
      what: 'きょうだいそろっての利用ができませんでした。',
      why: 'きょうだいのひとりが、予約の決まりで利用できない時間でした。',
      next: 'あいた枠は、抽選のあとに予約できます。',
    },
  },
  en: {
    'draw.not-allowed': {
      what: 'Draws are not possible in this city.',
      why: 'The city has chosen first come, first served.',
      next: 'If needed, please ask the city.',
    },
    'draw.kind': {
      what: 'No draw for {kind} at this place.',
      why: 'It is not registered for it.',
      next: 'Please choose another kind of use.',
    },
    'draw.exists': {
      what: 'The draw for {month} is already set.',
      why: 'One draw for each month and kind of use.',
      next: 'Please look at it in the list.',
    },
    'draw.already-open': {
      what: '{month} cannot be given by draw.',
      why: 'Booking has opened for some days.',
      next: 'Please choose a month that has not opened.',
    },
    'draw.past': {
      what: 'Entries would open before today.',
      why: 'They can open from today on.',
      next: 'Please choose today or later.',
    },
    'draw.entry-days': {
      what: 'The time for entries is too short.',
      why: 'It must be at least {days} days, so that every family can enter.',
      next: 'Please choose a later end.',
    },
    'draw.before-close': {
      what: 'The draw would be before entries close.',
      why: 'Entries close at midnight of the last day; the draw is at least an hour later.',
      next: 'Please choose a later time.',
    },
    'draw.too-late': {
      what: 'The draw is too late.',
      why: 'It must be by {date}, so that families can prepare.',
      next: 'Please choose an earlier day.',
    },
    'draw.has-entries': {
      what: 'This draw cannot be cancelled.',
      why: 'There are {entries} entries.',
      next: 'Please hold it for the families that entered.',
    },
    'draw.not-yet': {
      what: 'Entries have not opened yet.',
      why: 'They open {fromAt}.',
      next: 'Please enter from then on.',
    },
    'draw.over': {
      what: 'Entries are closed.',
      why: 'They were open until {untilAt}.',
      next: 'Free places can be booked after the draw.',
    },
    'draw.no-place': {
      what: 'There is no place on {date} from {start}.',
      why: 'The facility has not published places for this time.',
      next: 'Please choose a day and time with places.',
    },
    'draw.twice': {
      what: 'The same day and time is chosen twice.',
      why: 'Each time can be wished for once.',
      next: 'Please change one of them.',
    },
    'draw.most': {
      what: 'You would take more than you wish for.',
      why: 'You have {wishes} wishes.',
      next: 'Please lower the number, or add wishes.',
    },
    'draw.sibling-refused': {
      what: 'Your children could not all use it together.',
      why: 'For one of them the booking rules do not allow the time.',
      next: 'Free places can be booked after the draw.',
    },
  },
  easy: {
    'draw.not-allowed': {
      what: 'この {市区町村|しくちょうそん}では、{抽選|ちゅうせん}は できません。',
      why: '{予約|よやく}は {早|はや}い {順|じゅん}と {決|き}まっています。',
      next: '{必要|ひつよう}なときは、{市区町村|しくちょうそん}に {相談|そうだん}してください。',
    },
    'draw.kind': {
      what: 'この {施設|しせつ}では、{kind}の {抽選|ちゅうせん}は できません。',
      why: 'この {使|つか}い{方|かた}で {登録|とうろく}していません。',
      next: 'ほかの {使|つか}い{方|かた}を {選|えら}んでください。',
    },
    'draw.exists': {
      what: '{month}の {抽選|ちゅうせん}は、もう {決|き}まっています。',
      why: '{抽選|ちゅうせん}は、1か{月|げつ}に {使|つか}い{方|かた}ごとに 1{回|かい}です。',
      next: 'リストから {見|み}てください。',
    },
    'draw.already-open': {
      what: '{month}は、{抽選|ちゅうせん}に できません。',
      why: 'もう {予約|よやく}が {始|はじ}まっている {日|ひ}が あります。',
      next: 'まだ {始|はじ}まっていない {月|つき}を {選|えら}んでください。',
    },
    'draw.past': {
      what: '{始|はじ}まりが、{今日|きょう}より {前|まえ}です。',
      why: '{今日|きょう}から {始|はじ}められます。',
      next: '{今日|きょう}か、あとの {日|ひ}を {選|えら}んでください。',
    },
    'draw.entry-days': {
      what: '{申|もう}し{込|こ}みの {期間|きかん}が {短|みじか}すぎます。',
      why: 'みんなが {申|もう}し{込|こ}めるように、{days}{日|にち} {以上|いじょう}に します。',
      next: '{終|お}わりを、あとの {日|ひ}に してください。',
    },
    'draw.before-close': {
      what: '{抽選|ちゅうせん}が、{申|もう}し{込|こ}みの {終|お}わりより {前|まえ}です。',
      why: '{申|もう}し{込|こ}みは {最後|さいご}の {日|ひ}の 24{時|じ}までです。{抽選|ちゅうせん}は その 1{時間|じかん}{後|ご}より あとです。',
      next: '{抽選|ちゅうせん}を、もっと あとに してください。',
    },
    'draw.too-late': {
      what: '{抽選|ちゅうせん}の {日|ひ}が {遅|おそ}すぎます。',
      why: '{当|あ}たった {人|ひと}が {準備|じゅんび}できるように、{date}までに します。',
      next: '{抽選|ちゅうせん}の {日|ひ}を {早|はや}く してください。',
    },
    'draw.has-entries': {
      what: 'この {抽選|ちゅうせん}は {取|と}り{消|け}せません。',
      why: 'もう {entries}{件|けん}の {申|もう}し{込|こ}みが あります。',
      next: '{申|もう}し{込|こ}んだ {人|ひと}の ために、そのまま してください。',
    },
    'draw.not-yet': {
      what: '{抽選|ちゅうせん}の {申|もう}し{込|こ}みは、まだ {始|はじ}まっていません。',
      why: '{fromAt}から {申|もう}し{込|こ}めます。',
      next: 'その {時間|じかん}に なってから、{申|もう}し{込|こ}んでください。',
    },
    'draw.over': {
      what: '{抽選|ちゅうせん}の {申|もう}し{込|こ}みは {終|お}わりました。',
      why: '{申|もう}し{込|こ}みは {untilAt}まででした。',
      next: 'あいている ところは、{抽選|ちゅうせん}の あとに {予約|よやく}できます。',
    },
    'draw.no-place': {
      what: '{date}{start}からは {予約|よやく}できません。',
      why: '{施設|しせつ}が、その {時間|じかん}を {出|だ}していません。',
      next: 'あいている {日|ひ}と {時間|じかん}を {選|えら}んでください。',
    },
    'draw.twice': {
      what: '{同|おな}じ {日|ひ}と {時間|じかん}を、2{回|かい} {選|えら}んでいます。',
      why: '1つの {時間|じかん}は、1{回|かい}だけ {選|えら}べます。',
      next: 'どちらかを、ほかの {時間|じかん}に {変|か}えてください。',
    },
    'draw.most': {
      what: '{当|あ}たっても いい {回数|かいすう}が、{希望|きぼう}の {数|かず}より {多|おお}いです。',
      why: '{希望|きぼう}は {wishes}つです。',
      next: '{回数|かいすう}を {少|すく}なくするか、{希望|きぼう}を {増|ふ}やしてください。',
    },
    'draw.sibling-refused': {
      what: 'きょうだい いっしょに {使|つか}うことが できませんでした。',
      why: 'きょうだいの {一人|ひとり}が、{予約|よやく}の きまりで {使|つか}えない {時間|じかん}でした。',
      next: 'あいている ところは、{抽選|ちゅうせん}の あとに {予約|よやく}できます。',
    },
  },
  zh: {
    'draw.not-allowed': {
      what: '这个市区町村不能用抽签受理。',
      why: '市区町村的设定是按先后顺序预约。',
      next: '如有需要，请与市区町村商量。',
    },
    'draw.kind': { what: '这家设施不能进行{kind}的抽签。', why: '设施没有登记这种使用方式。', next: '请选择其他使用方式。' },
    'draw.exists': {
      what: '{month}的抽签已经设定。',
      why: '每个月每种使用方式只抽签一次。',
      next: '请在列表中查看已设定的抽签。',
    },
    'draw.already-open': {
      what: '{month}不能用抽签。',
      why: '有的日期已经开始按先后顺序预约。',
      next: '请选择还没有开始预约的月份。',
    },
    'draw.past': { what: '受理的开始早于今天。', why: '受理可以从今天开始。', next: '请选择今天或之后的日期。' },
    'draw.entry-days': {
      what: '受理时间太短。',
      why: '为了让每个家庭都能申请，规定为{days}天以上。',
      next: '请把受理的结束改到更晚的日期。',
    },
    'draw.before-close': {
      what: '抽签早于受理的结束。',
      why: '受理到最后一天的24点为止，抽签在1小时之后进行。',
      next: '请把抽签的日期和时间改晚。',
    },
    'draw.too-late': {
      what: '抽签日太晚。',
      why: '为了让中签的家庭能做准备，规定在{date}之前进行。',
      next: '请把抽签日改早。',
    },
    'draw.has-entries': { what: '这次抽签不能取消。', why: '已有{entries}件申请。', next: '请为已申请的家庭照常进行。' },
    'draw.not-yet': { what: '抽签还没有开始受理。', why: '{fromAt}开始受理。', next: '请到那时再申请。' },
    'draw.over': { what: '抽签的受理已结束。', why: '受理到{untilAt}为止。', next: '剩余名额可以在抽签后预约。' },
    'draw.no-place': {
      what: '{date}{start}起没有名额。',
      why: '设施没有公布这个时间的名额。',
      next: '请选择有名额的日期和时间。',
    },
    'draw.twice': { what: '同一日期和时间选择了两次。', why: '同一时间只能选择一次。', next: '请把其中一个改成其他时间。' },
    'draw.most': { what: '希望中签的次数多于志愿数。', why: '志愿有{wishes}个。', next: '请减少次数，或增加志愿。' },
    'draw.sibling-refused': {
      what: '兄弟姐妹未能一起使用。',
      why: '其中一人因预约规定不能使用这个时间。',
      next: '剩余名额可以在抽签后预约。',
    },
  },
  pt: {
    'draw.not-allowed': {
      what: 'Neste município não há sorteios.',
      why: 'O município definiu as reservas por ordem de chegada.',
      next: 'Se precisar, fale com a prefeitura.',
    },
    'draw.kind': {
      what: 'Esta creche não pode fazer sorteio de {kind}.',
      why: 'Ela não está registrada para esse uso.',
      next: 'Escolha outro tipo de uso.',
    },
    'draw.exists': {
      what: 'O sorteio de {month} já está definido.',
      why: 'Há um sorteio por mês e por tipo de uso.',
      next: 'Veja o sorteio na lista.',
    },
    'draw.already-open': {
      what: '{month} não pode ser por sorteio.',
      why: 'Em alguns dias, as reservas já começaram.',
      next: 'Escolha um mês em que as reservas não começaram.',
    },
    'draw.past': {
      what: 'As inscrições começariam antes de hoje.',
      why: 'Elas podem começar a partir de hoje.',
      next: 'Escolha hoje ou um dia depois.',
    },
    'draw.entry-days': {
      what: 'O prazo de inscrição é curto demais.',
      why: 'São pelo menos {days} dias, para que todas as famílias possam se inscrever.',
      next: 'Escolha um fim mais tarde.',
    },
    'draw.before-close': {
      what: 'O sorteio está antes do fim das inscrições.',
      why: 'As inscrições vão até as 24h do último dia; o sorteio é pelo menos uma hora depois.',
      next: 'Escolha um horário mais tarde.',
    },
    'draw.too-late': {
      what: 'O sorteio está tarde demais.',
      why: 'Deve ser até {date}, para que as famílias possam se preparar.',
      next: 'Escolha um dia mais cedo.',
    },
    'draw.has-entries': {
      what: 'Este sorteio não pode ser cancelado.',
      why: 'Já há {entries} inscrições.',
      next: 'Faça o sorteio para as famílias inscritas.',
    },
    'draw.not-yet': {
      what: 'As inscrições ainda não começaram.',
      why: 'Elas começam em {fromAt}.',
      next: 'Inscreva-se a partir desse horário.',
    },
    'draw.over': {
      what: 'As inscrições terminaram.',
      why: 'Elas foram até {untilAt}.',
      next: 'As vagas restantes podem ser reservadas depois do sorteio.',
    },
    'draw.no-place': {
      what: 'Não há vaga em {date} a partir de {start}.',
      why: 'A creche não publicou vagas nesse horário.',
      next: 'Escolha um dia e horário com vagas.',
    },
    'draw.twice': {
      what: 'O mesmo dia e horário foi escolhido duas vezes.',
      why: 'Cada horário pode ser escolhido uma vez.',
      next: 'Mude um deles.',
    },
    'draw.most': {
      what: 'Você aceitaria mais vagas do que as opções escolhidas.',
      why: 'Há {wishes} opções.',
      next: 'Diminua o número ou escolha mais opções.',
    },
    'draw.sibling-refused': {
      what: 'Os irmãos não puderam usar juntos.',
      why: 'Para um deles, as regras de reserva não permitem este horário.',
      next: 'As vagas restantes podem ser reservadas depois do sorteio.',
    },
  },
  vi: {
    'draw.not-allowed': {
      what: 'Nơi này không nhận bằng bốc thăm.',
      why: 'Quận, thành phố quy định đặt chỗ theo thứ tự trước sau.',
      next: 'Nếu cần, hãy hỏi quận, thành phố.',
    },
    'draw.kind': {
      what: 'Cơ sở này không bốc thăm cho {kind}.',
      why: 'Cơ sở không đăng ký cách dùng này.',
      next: 'Hãy chọn cách dùng khác.',
    },
    'draw.exists': {
      what: 'Bốc thăm cho {month} đã được đặt.',
      why: 'Mỗi tháng, mỗi cách dùng chỉ bốc thăm một lần.',
      next: 'Hãy xem trong danh sách.',
    },
    'draw.already-open': {
      what: 'Không thể bốc thăm cho {month}.',
      why: 'Có ngày đã bắt đầu nhận đặt chỗ.',
      next: 'Hãy chọn tháng chưa bắt đầu.',
    },
    'draw.past': {
      what: 'Ngày bắt đầu nhận ở trước hôm nay.',
      why: 'Có thể bắt đầu từ hôm nay.',
      next: 'Hãy chọn hôm nay hoặc ngày sau.',
    },
    'draw.entry-days': {
      what: 'Thời gian nhận đăng ký quá ngắn.',
      why: 'Cần ít nhất {days} ngày để gia đình nào cũng đăng ký được.',
      next: 'Hãy chọn ngày kết thúc muộn hơn.',
    },
    'draw.before-close': {
      what: 'Bốc thăm ở trước khi hết hạn đăng ký.',
      why: 'Nhận đến 24 giờ ngày cuối; bốc thăm sau đó ít nhất một giờ.',
      next: 'Hãy chọn thời gian muộn hơn.',
    },
    'draw.too-late': {
      what: 'Ngày bốc thăm quá muộn.',
      why: 'Cần trước {date} để gia đình kịp chuẩn bị.',
      next: 'Hãy chọn ngày sớm hơn.',
    },
    'draw.has-entries': {
      what: 'Không thể hủy lần bốc thăm này.',
      why: 'Đã có {entries} đăng ký.',
      next: 'Hãy tiến hành cho các gia đình đã đăng ký.',
    },
    'draw.not-yet': {
      what: 'Chưa bắt đầu nhận đăng ký bốc thăm.',
      why: 'Bắt đầu nhận từ {fromAt}.',
      next: 'Hãy đăng ký từ lúc đó.',
    },
    'draw.over': {
      what: 'Đã hết hạn đăng ký bốc thăm.',
      why: 'Nhận đến {untilAt}.',
      next: 'Chỗ còn lại có thể đặt sau khi bốc thăm.',
    },
    'draw.no-place': {
      what: 'Không có chỗ vào {date} từ {start}.',
      why: 'Cơ sở không đưa ra chỗ vào giờ này.',
      next: 'Hãy chọn ngày giờ có chỗ.',
    },
    'draw.twice': {
      what: 'Cùng một ngày giờ được chọn hai lần.',
      why: 'Mỗi giờ chỉ chọn được một lần.',
      next: 'Hãy đổi một trong hai.',
    },
    'draw.most': {
      what: 'Số lần muốn trúng nhiều hơn số nguyện vọng.',
      why: 'Có {wishes} nguyện vọng.',
      next: 'Hãy giảm số lần hoặc thêm nguyện vọng.',
    },
    'draw.sibling-refused': {
      what: 'Anh chị em không cùng dùng được.',
      why: 'Một trẻ không dùng được giờ này theo quy định đặt chỗ.',
      next: 'Chỗ còn lại có thể đặt sau khi bốc thăm.',
    },
  },
  tl: {
    'draw.not-allowed': {
      what: 'Walang bunutan sa lungsod na ito.',
      why: 'Itinakda ng lungsod na ang unang dumating ang mauuna.',
      next: 'Kung kailangan, magtanong sa lungsod.',
    },
    'draw.kind': {
      what: 'Walang bunutan para sa {kind} sa pasilidad na ito.',
      why: 'Hindi ito nakarehistro para roon.',
      next: 'Pumili ng ibang paraan ng paggamit.',
    },
    'draw.exists': {
      what: 'Nakatakda na ang bunutan para sa {month}.',
      why: 'Isang bunutan sa bawat buwan at paraan ng paggamit.',
      next: 'Tingnan ito sa listahan.',
    },
    'draw.already-open': {
      what: 'Hindi puwedeng bunutan ang {month}.',
      why: 'May mga araw na nagsimula na ang booking.',
      next: 'Pumili ng buwang hindi pa nagsisimula.',
    },
    'draw.past': {
      what: 'Bago pa ngayon ang simula ng pagsali.',
      why: 'Puwede itong magsimula mula ngayon.',
      next: 'Piliin ang araw na ito o mas huli.',
    },
    'draw.entry-days': {
      what: 'Masyadong maikli ang panahon ng pagsali.',
      why: 'Dapat hindi bababa sa {days} araw para makasali ang bawat pamilya.',
      next: 'Pumili ng mas huling katapusan.',
    },
    'draw.before-close': {
      what: 'Mas maaga ang bunutan kaysa katapusan ng pagsali.',
      why: 'Hanggang hatinggabi ng huling araw ang pagsali; ang bunutan ay isang oras man lang pagkatapos.',
      next: 'Pumili ng mas huling oras.',
    },
    'draw.too-late': {
      what: 'Masyadong huli ang bunutan.',
      why: 'Dapat hanggang {date} para makapaghanda ang mga pamilya.',
      next: 'Pumili ng mas maagang araw.',
    },
    'draw.has-entries': {
      what: 'Hindi makakansela ang bunutang ito.',
      why: 'May {entries} nang sumali.',
      next: 'Ituloy ito para sa mga pamilyang sumali.',
    },
    'draw.not-yet': {
      what: 'Hindi pa bukas ang pagsali sa bunutan.',
      why: 'Makakasali mula {fromAt}.',
      next: 'Sumali mula sa oras na iyon.',
    },
    'draw.over': {
      what: 'Sarado na ang pagsali sa bunutan.',
      why: 'Hanggang {untilAt} lang ito.',
      next: 'Ang natira ay puwedeng i-book pagkatapos ng bunutan.',
    },
    'draw.no-place': {
      what: 'Walang lugar sa {date} mula {start}.',
      why: 'Walang inilabas na lugar ang pasilidad sa oras na ito.',
      next: 'Pumili ng araw at oras na may lugar.',
    },
    'draw.twice': {
      what: 'Dalawang beses napili ang parehong araw at oras.',
      why: 'Isang beses lang mapipili ang bawat oras.',
      next: 'Palitan ang isa sa mga ito.',
    },
    'draw.most': {
      what: 'Mas marami ang tatanggapin ninyo kaysa sa mga pinili.',
      why: 'May {wishes} kayong pinili.',
      next: 'Bawasan ang bilang, o magdagdag ng pili.',
    },
    'draw.sibling-refused': {
      what: 'Hindi magamit nang sabay ng magkakapatid.',
      why: 'Hindi pinapayagan ng patakaran sa booking ang oras para sa isa sa kanila.',
      next: 'Ang natira ay puwedeng i-book pagkatapos ng bunutan.',
    },
  },
  ne: {
    'draw.not-allowed': {
      what: 'यो नगरमा गोलाप्रथा हुँदैन।',
      why: 'नगरले पहिले आउनेले पहिले बुक गर्ने नियम राखेको छ।',
      next: 'चाहिए नगरलाई सोध्नुहोस्।',
    },
    'draw.kind': {
      what: 'यस संस्थामा {kind} को गोलाप्रथा हुँदैन।',
      why: 'संस्था यसका लागि दर्ता छैन।',
      next: 'अर्को प्रयोग गर्ने तरिका छान्नुहोस्।',
    },
    'draw.exists': {
      what: '{month} को गोलाप्रथा तय भइसक्यो।',
      why: 'हरेक महिना र प्रयोग गर्ने तरिकाको एक पटक मात्र हुन्छ।',
      next: 'सूचीमा हेर्नुहोस्।',
    },
    'draw.already-open': {
      what: '{month} मा गोलाप्रथा गर्न मिल्दैन।',
      why: 'केही दिनको बुकिङ सुरु भइसक्यो।',
      next: 'सुरु नभएको महिना छान्नुहोस्।',
    },
    'draw.past': {
      what: 'निवेदन आजभन्दा अघि सुरु हुन्छ।',
      why: 'आजदेखि सुरु गर्न मिल्छ।',
      next: 'आज वा त्यसपछिको दिन छान्नुहोस्।',
    },
    'draw.entry-days': {
      what: 'निवेदन लिने समय धेरै छोटो छ।',
      why: 'सबै परिवारले निवेदन दिन पाउन कम्तीमा {days} दिन चाहिन्छ।',
      next: 'पछिको अन्तिम दिन छान्नुहोस्।',
    },
    'draw.before-close': {
      what: 'गोलाप्रथा निवेदन बन्द हुनुअघि छ।',
      why: 'निवेदन अन्तिम दिनको 24 बजेसम्म हो; गोलाप्रथा त्यसको कम्तीमा एक घण्टापछि हुन्छ।',
      next: 'पछिको समय छान्नुहोस्।',
    },
    'draw.too-late': {
      what: 'गोलाप्रथाको दिन धेरै ढिलो छ।',
      why: 'परिवारले तयारी गर्न पाउन {date} सम्ममा गर्नुपर्छ।',
      next: 'अघिको दिन छान्नुहोस्।',
    },
    'draw.has-entries': {
      what: 'यो गोलाप्रथा रद्द गर्न मिल्दैन।',
      why: '{entries} निवेदन आइसकेका छन्।',
      next: 'निवेदन दिएका परिवारका लागि गर्नुहोस्।',
    },
    'draw.not-yet': {
      what: 'गोलाप्रथाको निवेदन खुलेको छैन।',
      why: '{fromAt} देखि खुल्छ।',
      next: 'त्यस समयदेखि निवेदन दिनुहोस्।',
    },
    'draw.over': {
      what: 'गोलाप्रथाको निवेदन बन्द भयो।',
      why: '{untilAt} सम्म खुला थियो।',
      next: 'खाली ठाउँ गोलाप्रथापछि बुक गर्न सकिन्छ।',
    },
    'draw.no-place': {
      what: '{date} {start} देखि ठाउँ छैन।',
      why: 'संस्थाले यो समयमा ठाउँ राखेको छैन।',
      next: 'ठाउँ भएको दिन र समय छान्नुहोस्।',
    },
    'draw.twice': {
      what: 'एउटै दिन र समय दुई पटक छानियो।',
      why: 'एउटा समय एक पटक मात्र छान्न मिल्छ।',
      next: 'एउटालाई अर्को समयमा बदल्नुहोस्।',
    },
    'draw.most': {
      what: 'पर्दा हुने पटक रोजाइभन्दा बढी भयो।',
      why: 'रोजाइ {wishes} वटा छन्।',
      next: 'पटक घटाउनुहोस्, वा रोजाइ थप्नुहोस्।',
    },
    'draw.sibling-refused': {
      what: 'दाजुभाइ, दिदीबहिनीले सँगै प्रयोग गर्न मिलेन।',
      why: 'तिनमध्ये एक जनालाई बुकिङको नियमले यो समय मिल्दैन।',
      next: 'खाली ठाउँ गोलाप्रथापछि बुक गर्न सकिन्छ।',
    },
  },
})
