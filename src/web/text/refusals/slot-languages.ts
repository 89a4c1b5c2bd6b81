/** Refusals of places and booking windows in the languages beside Japanese and English; codes and slots as in slot.ts. */
import type { SlotRefusalWords } from './slot.ts'

export const slotRefusalsEasy: SlotRefusalWords = {
  'slot.not-open': {
    what: '{date}の {予約|よやく}は、まだ {始|はじ}まっていません。',
    why: '{予約|よやく}は {opensAt}から {始|はじ}まります。',
    next: 'その {時間|じかん}に なったら、{予約|よやく}してください。',
  },
  'slot.no-term': {
    what: '{date}は {予約|よやく}できません。',
    why: '{予約|よやく}を {始|はじ}める {日|ひ}が、まだ {決|き}まっていません。',
    next: '{施設|しせつ}の お{知|し}らせを {待|ま}ってください。',
  },
  'slot.lottery': {
    what: '{date}は、{抽選|ちゅうせん}（くじ）で {決|き}めます。',
    why: '{抽選|ちゅうせん}は {drawAt}です。あいた ところは、そのあとに {予約|よやく}できます。',
    next: '{受付|うけつけ}の {間|あいだ}に、{抽選|ちゅうせん}に {申|もう}し{込|こ}んでください。',
  },
  'slot.window-closed': {
    what: '{date}の {予約|よやく}は {終|お}わりました。',
    why: '{予約|よやく}できたのは、{closedAt}まででした。',
    next: 'ほかの {日|ひ}を {選|えら}ぶか、{施設|しせつ}に {電話|でんわ}で {聞|き}いてください。',
  },
  'slot.past': {
    what: '{date} {start}からの {時間|じかん}は、もう {始|はじ}まっています。',
    why: '{始|はじ}まった {時間|じかん}は {予約|よやく}できません。',
    next: 'これからの {時間|じかん}を {選|えら}んでください。',
  },
  'slot.none': {
    what: '{date} {start}からは、{予約|よやく}できません。',
    why: '{施設|しせつ}が {受|う}け{入|い}れていない {時間|じかん}です。',
    next: '{予約|よやく}できる {時間|じかん}を {選|えら}んでください。',
  },
  'slot.stopped': {
    what: '{date} {start}からは、お{休|やす}みに なりました。',
    why: '{施設|しせつ}の {都合|つごう}などで、{使|つか}えません。',
    next: 'ほかの {日|ひ}や {時間|じかん}を {選|えら}んでください。',
  },
  'slot.full': {
    what: '{date} {start}からは、いっぱいに なりました。',
    why: 'ほかの {人|ひと}の {予約|よやく}が {先|さき}に {決|き}まりました。',
    next: 'ほかの {時間|じかん}を {選|えら}んでください。',
  },
  'slot.class-full': {
    what: '{date} {start}からの {classAge}は、いっぱいに なりました。',
    why: '{年齢|ねんれい}ごとに {人数|にんずう}が {決|き}まっています。',
    next: 'ほかの {時間|じかん}を {選|えら}んでください。',
  },
  'slot.below-taken': {
    what: '{枠|わく}を {cap}{人|にん}には できません。',
    why: 'もう {taken}{人|にん}の {予約|よやく}が ある {時間|じかん}が あります。',
    next: '{taken}{人|にん}より {少|すく}なくするときは、{先|さき}に「お{休|やす}み」を {入|い}れてください。',
  },
  'slot.over-licensed': {
    what: '{枠|わく}を {cap}{人|にん}には できません。',
    why: 'ほかの {枠|わく}（{otherKinds}{人|にん}）と {合|あ}わせると、{定員|ていいん}の {licensed}{人|にん}を {超|こ}えます。',
    next: '{合|あ}わせて {licensed}{人|にん}までに してください。',
  },
  'slot.range': {
    what: '{日|ひ}や {時間|じかん}を {確|たし}かめてください。',
    why: '{終|お}わりが {始|はじ}まりより {前|まえ}か、93{日|にち}より {長|なが}いです。',
    next: '{日|ひ}や {時間|じかん}を {直|なお}してください。',
  },
  'slot.past-day': {
    what: '{過|す}ぎた {日|ひ}の {枠|わく}は {変|か}えられません。',
    why: '{枠|わく}は、{今日|きょう}からの {日|ひ}に {出|だ}します。',
    next: '{今日|きょう}からの {日|ひ}を {選|えら}んでください。',
  },
  'slot.nothing': {
    what: '{合|あ}う {日|ひ}が ありません。',
    why: '{選|えら}んだ {期間|きかん}に その {曜日|ようび}が ないか、もとの {週|しゅう}に {枠|わく}が ありません。',
    next: '{期間|きかん}と {曜日|ようび}を もう{一度|いちど} {選|えら}んでください。',
  },
  'slot.kind': {
    what: 'この {施設|しせつ}では、{kind}の {枠|わく}は {出|だ}せません。',
    why: '{施設|しせつ}の {登録|とうろく}に、この {使|つか}い{方|かた}が ありません。',
    next: '{必要|ひつよう}なときは、{市|し}や{区|く}に {登録|とうろく}を {変|か}える {相談|そうだん}を してください。',
  },
  'slot.newer': {
    what: '{枠|わく}は、まだ {変|か}えていません。',
    why: 'この {画面|がめん}を {開|ひら}いた あとに、ほかの {画面|がめん}で {枠|わく}が {変|か}わりました。',
    next: '{枠|わく}カレンダーを もう{一度|いちど} {開|ひら}いて、{今|いま}の {枠|わく}を {見|み}てから {入|い}れてください。',
  },
}

export const slotRefusalsZh: SlotRefusalWords = {
  'slot.not-open': {
    what: '{date}的预约还没有开始。',
    why: '预约从{opensAt}开始受理。',
    next: '请到时再预约。',
  },
  'slot.no-term': {
    what: '{date}不受理预约。',
    why: '预约开始的日期尚未确定。',
    next: '请等待设施的通知。',
  },
  'slot.lottery': {
    what: '{date}通过抽签受理。',
    why: '抽签时间是{drawAt}。剩余的名额在抽签后开始预约。',
    next: '请在受理期间申请抽签。',
  },
  'slot.window-closed': {
    what: '{date}的预约已截止。',
    why: '受理到{closedAt}为止。',
    next: '请选择其他日期，或打电话与设施商量。',
  },
  'slot.past': {
    what: '{date}{start}的时段已经开始。',
    why: '已开始的时间不能预约。',
    next: '请选择之后的时间。',
  },
  'slot.none': {
    what: '{date}{start}起没有名额。',
    why: '设施没有在这个时间开放名额。',
    next: '请选择有名额的时间。',
  },
  'slot.stopped': {
    what: '{date}{start}起改为休息。',
    why: '因设施情况等原因，暂停接收。',
    next: '请选择其他日期或时间。',
  },
  'slot.full': {
    what: '{date}{start}起的名额已满。',
    why: '其他人的预约先确定了。',
    next: '请选择其他时间。',
  },
  'slot.class-full': {
    what: '{date}{start}起的{classAge}名额已满。',
    why: '各年龄接收的人数是固定的。',
    next: '请选择其他时间。',
  },
  'slot.below-taken': {
    what: '名额不能设为{cap}名。',
    why: '有的时间已有{taken}名预约。',
    next: '如需少于{taken}名，请先登记“休息”。',
  },
  'slot.over-licensed': {
    what: '名额不能设为{cap}名。',
    why: '与其他名额（{otherKinds}名）合计，超过了定员{licensed}名。',
    next: '请将合计控制在{licensed}名以内。',
  },
  'slot.range': {
    what: '请确认日期和时间的范围。',
    why: '结束早于开始，或超过了一次可设定的长度（93天）。',
    next: '请修改范围。',
  },
  'slot.past-day': {
    what: '不能更改已过日期的名额。',
    why: '名额只能设在今天及以后的日期。',
    next: '请选择今天及以后的日期。',
  },
  'slot.nothing': {
    what: '没有符合的日期。',
    why: '所选期间内没有所选的星期，或复制来源的那一周没有名额。',
    next: '请重新选择期间和星期。',
  },
  'slot.kind': {
    what: '这家设施不能开放{kind}的名额。',
    why: '设施的登记中没有这种使用方式。',
    next: '如有需要，请与市区町村商量更改登记。',
  },
  'slot.newer': {
    what: '名额还没有更改。',
    why: '打开此画面之后，名额已在其他画面更改。',
    next: '请重新打开名额日历，确认现在的名额后再登记。',
  },
}

export const slotRefusalsPt: SlotRefusalWords = {
  'slot.not-open': {
    what: 'As reservas para {date} ainda não começaram.',
    why: 'Elas começam em {opensAt}.',
    next: 'Reserve a partir desse momento.',
  },
  'slot.no-term': {
    what: 'Não é possível reservar para {date}.',
    why: 'O dia de início das reservas ainda não está definido.',
    next: 'Aguarde um aviso da creche.',
  },
  'slot.lottery': {
    what: 'Em {date} as vagas são por sorteio.',
    why: 'O sorteio é em {drawAt}. Depois dele, as vagas restantes podem ser reservadas.',
    next: 'Inscreva-se no sorteio dentro do prazo.',
  },
  'slot.window-closed': {
    what: 'As reservas para {date} foram encerradas.',
    why: 'O prazo era {closedAt}.',
    next: 'Escolha outro dia ou fale com a creche por telefone.',
  },
  'slot.past': {
    what: 'O horário de {date}, às {start}, já começou.',
    why: 'Não é possível reservar um horário que já começou.',
    next: 'Escolha um horário que ainda não começou.',
  },
  'slot.none': {
    what: 'Não há vagas em {date}, a partir das {start}.',
    why: 'A creche não abriu vagas neste horário.',
    next: 'Escolha um horário com vagas.',
  },
  'slot.stopped': {
    what: 'Em {date}, a partir das {start}, não haverá atendimento.',
    why: 'A creche suspendeu o atendimento neste horário.',
    next: 'Escolha outro dia ou horário.',
  },
  'slot.full': {
    what: 'As vagas de {date}, a partir das {start}, acabaram.',
    why: 'Outra reserva foi feita antes.',
    next: 'Escolha outro horário.',
  },
  'slot.class-full': {
    what: 'As vagas da {classAge} em {date}, a partir das {start}, acabaram.',
    why: 'Cada idade tem um número certo de vagas.',
    next: 'Escolha outro horário.',
  },
  'slot.below-taken': {
    what: 'Não é possível pôr {cap} vagas.',
    why: 'Há horários que já têm {taken} reservas.',
    next: 'Para ter menos de {taken}, registre primeiro a folga.',
  },
  'slot.over-licensed': {
    what: 'Não é possível pôr {cap} vagas.',
    why: 'Com as outras vagas ({otherKinds}), passa da capacidade de {licensed}.',
    next: 'Use um número que dê no máximo {licensed} no total.',
  },
  'slot.range': {
    what: 'Confira o período e os horários.',
    why: 'O fim está antes do início ou o período passa de 93 dias.',
    next: 'Corrija o período.',
  },
  'slot.past-day': {
    what: 'As vagas de dias passados não podem ser mudadas.',
    why: 'As vagas são abertas de hoje em diante.',
    next: 'Escolha um dia de hoje em diante.',
  },
  'slot.nothing': {
    what: 'Nenhum dia corresponde.',
    why: 'O período não tem os dias da semana escolhidos ou a semana copiada não tem vagas.',
    next: 'Escolha de novo o período e os dias da semana.',
  },
  'slot.kind': {
    what: 'Esta creche não pode abrir vagas de {kind}.',
    why: 'O registro da creche não inclui este tipo de uso.',
    next: 'Se precisar, fale com o município sobre a mudança do registro.',
  },
  'slot.newer': {
    what: 'As vagas ainda não foram mudadas.',
    why: 'Depois que esta tela foi aberta, as vagas mudaram em outra tela.',
    next: 'Abra de novo o calendário de vagas, confira e registre outra vez.',
  },
}

export const slotRefusalsVi: SlotRefusalWords = {
  'slot.not-open': {
    what: 'Chưa đến lúc nhận đặt chỗ cho ngày {date}.',
    why: 'Bắt đầu nhận đặt chỗ từ {opensAt}.',
    next: 'Hãy đặt chỗ từ lúc đó.',
  },
  'slot.no-term': {
    what: 'Không nhận đặt chỗ cho ngày {date}.',
    why: 'Chưa quyết định ngày bắt đầu nhận đặt chỗ.',
    next: 'Hãy chờ thông báo của cơ sở.',
  },
  'slot.lottery': {
    what: 'Ngày {date} nhận bằng bốc thăm.',
    why: 'Bốc thăm vào {drawAt}. Sau đó, có thể đặt những chỗ còn trống.',
    next: 'Hãy đăng ký bốc thăm trong thời gian nhận.',
  },
  'slot.window-closed': {
    what: 'Đã hết hạn đặt chỗ cho ngày {date}.',
    why: 'Hạn là {closedAt}.',
    next: 'Hãy chọn ngày khác, hoặc gọi điện hỏi cơ sở.',
  },
  'slot.past': {
    what: 'Giờ từ {start} ngày {date} đã bắt đầu.',
    why: 'Không thể đặt giờ đã bắt đầu.',
    next: 'Hãy chọn giờ sắp tới.',
  },
  'slot.none': {
    what: 'Không có chỗ từ {start} ngày {date}.',
    why: 'Cơ sở không nhận trẻ vào giờ này.',
    next: 'Hãy chọn giờ có chỗ.',
  },
  'slot.stopped': {
    what: 'Cơ sở nghỉ từ {start} ngày {date}.',
    why: 'Cơ sở tạm dừng nhận trẻ vào giờ này.',
    next: 'Hãy chọn ngày hoặc giờ khác.',
  },
  'slot.full': {
    what: 'Đã hết chỗ từ {start} ngày {date}.',
    why: 'Có người khác đã đặt trước.',
    next: 'Hãy chọn giờ khác.',
  },
  'slot.class-full': {
    what: 'Đã hết chỗ của {classAge} từ {start} ngày {date}.',
    why: 'Mỗi độ tuổi có số chỗ nhất định.',
    next: 'Hãy chọn giờ khác.',
  },
  'slot.below-taken': {
    what: 'Không thể đặt số chỗ là {cap}.',
    why: 'Có giờ đã có {taken} đặt chỗ.',
    next: 'Nếu muốn ít hơn {taken}, hãy nhập “Nghỉ” trước.',
  },
  'slot.over-licensed': {
    what: 'Không thể đặt số chỗ là {cap}.',
    why: 'Cộng với số chỗ khác ({otherKinds}) thì vượt quá sức chứa {licensed}.',
    next: 'Hãy để tổng số nhiều nhất là {licensed}.',
  },
  'slot.range': {
    what: 'Hãy kiểm tra khoảng ngày giờ.',
    why: 'Kết thúc trước khi bắt đầu, hoặc dài quá 93 ngày.',
    next: 'Hãy sửa khoảng ngày giờ.',
  },
  'slot.past-day': {
    what: 'Không thể đổi số chỗ của ngày đã qua.',
    why: 'Chỉ mở chỗ cho các ngày từ hôm nay.',
    next: 'Hãy chọn ngày từ hôm nay.',
  },
  'slot.nothing': {
    what: 'Không có ngày nào phù hợp.',
    why: 'Trong khoảng đã chọn không có thứ đó, hoặc tuần được sao chép không có chỗ.',
    next: 'Hãy chọn lại khoảng ngày và thứ trong tuần.',
  },
  'slot.kind': {
    what: 'Cơ sở này không thể mở chỗ {kind}.',
    why: 'Cơ sở không đăng ký cách sử dụng này.',
    next: 'Nếu cần, hãy hỏi quận, thành phố về việc đổi đăng ký.',
  },
  'slot.newer': {
    what: 'Số chỗ chưa được đổi.',
    why: 'Sau khi mở màn hình này, số chỗ đã đổi ở màn hình khác.',
    next: 'Hãy mở lại lịch chỗ, xem số chỗ hiện tại rồi nhập lại.',
  },
}

export const slotRefusalsTl: SlotRefusalWords = {
  'slot.not-open': {
    what: 'Hindi pa bukas ang booking para sa {date}.',
    why: 'Magsisimula ito sa {opensAt}.',
    next: 'Mag-book mula sa oras na iyon.',
  },
  'slot.no-term': {
    what: 'Hindi tumatanggap ng booking para sa {date}.',
    why: 'Wala pang itinakdang araw ng simula ng booking.',
    next: 'Hintayin ang balita mula sa pasilidad.',
  },
  'slot.lottery': {
    what: 'Sa bunutan ibinibigay ang mga lugar sa {date}.',
    why: 'Ang bunutan ay sa {drawAt}. Pagkatapos nito, maaari nang i-book ang mga natira.',
    next: 'Sumali sa bunutan habang bukas pa ito.',
  },
  'slot.window-closed': {
    what: 'Sarado na ang booking para sa {date}.',
    why: 'Hanggang {closedAt} lang ito.',
    next: 'Pumili ng ibang araw, o tumawag sa pasilidad.',
  },
  'slot.past': {
    what: 'Nagsimula na ang oras mula {start} sa {date}.',
    why: 'Hindi maaaring i-book ang oras na nagsimula na.',
    next: 'Pumili ng oras na hindi pa nagsisimula.',
  },
  'slot.none': {
    what: 'Walang lugar mula {start} sa {date}.',
    why: 'Hindi nagbukas ng lugar ang pasilidad sa oras na ito.',
    next: 'Pumili ng oras na may lugar.',
  },
  'slot.stopped': {
    what: 'Sarado na ang pasilidad mula {start} sa {date}.',
    why: 'Pansamantala itong hindi tumatanggap ng mga bata.',
    next: 'Pumili ng ibang araw o oras.',
  },
  'slot.full': {
    what: 'Puno na mula {start} sa {date}.',
    why: 'May naunang nag-book.',
    next: 'Pumili ng ibang oras.',
  },
  'slot.class-full': {
    what: 'Puno na ang {classAge} mula {start} sa {date}.',
    why: 'May takdang bilang ng lugar para sa bawat edad.',
    next: 'Pumili ng ibang oras.',
  },
  'slot.below-taken': {
    what: 'Hindi maaaring gawing {cap} ang bilang ng lugar.',
    why: 'May mga oras na may {taken} booking na.',
    next: 'Para maging mas kaunti sa {taken}, itala muna ang pagsasara.',
  },
  'slot.over-licensed': {
    what: 'Hindi maaaring gawing {cap} ang bilang ng lugar.',
    why: 'Kasama ang ibang lugar ({otherKinds}), lampas ito sa kapasidad na {licensed}.',
    next: 'Gawing hanggang {licensed} ang kabuuan.',
  },
  'slot.range': {
    what: 'Tingnan ang saklaw ng mga araw at oras.',
    why: 'Mas maaga ang katapusan kaysa simula, o lampas ito sa 93 araw.',
    next: 'Itama ang saklaw.',
  },
  'slot.past-day': {
    what: 'Hindi na mababago ang mga lugar sa nakaraang araw.',
    why: 'Mula ngayong araw lang nagbubukas ng mga lugar.',
    next: 'Pumili ng araw mula ngayon.',
  },
  'slot.nothing': {
    what: 'Walang araw na tugma.',
    why: 'Wala sa panahong ito ang piniling araw ng linggo, o walang lugar sa linggong kinopya.',
    next: 'Piliin muli ang panahon at araw ng linggo.',
  },
  'slot.kind': {
    what: 'Hindi makakapagbukas ang pasilidad na ito ng lugar para sa {kind}.',
    why: 'Wala sa rehistro ng pasilidad ang ganitong paggamit.',
    next: 'Kung kailangan, makipag-usap sa munisipyo tungkol sa pagbabago ng rehistro.',
  },
  'slot.newer': {
    what: 'Hindi pa nababago ang mga lugar.',
    why: 'Nabago ang mga ito sa ibang screen matapos buksan ang screen na ito.',
    next: 'Buksan muli ang kalendaryo ng mga lugar, tingnan ang laman, saka itala muli.',
  },
}

export const slotRefusalsNe: SlotRefusalWords = {
  'slot.not-open': {
    what: '{date}को बुकिङ अझै सुरु भएको छैन।',
    why: 'बुकिङ {opensAt}देखि सुरु हुन्छ।',
    next: 'त्यसपछि बुक गर्नुहोस्।',
  },
  'slot.no-term': {
    what: '{date}को बुकिङ लिइँदैन।',
    why: 'बुकिङ सुरु हुने दिन तय भएको छैन।',
    next: 'संस्थाको सूचना पर्खनुहोस्।',
  },
  'slot.lottery': {
    what: '{date}को ठाउँ गोलाप्रथाबाट दिइन्छ।',
    why: 'गोलाप्रथा {drawAt}मा हुन्छ। बाँकी ठाउँ त्यसपछि बुक गर्न मिल्छ।',
    next: 'निवेदन खुला भएको बेला गोलाप्रथामा भाग लिनुहोस्।',
  },
  'slot.window-closed': {
    what: '{date}को बुकिङ बन्द भयो।',
    why: 'बुकिङ {closedAt} सम्म खुला थियो।',
    next: 'अर्को दिन छान्नुहोस्, वा संस्थालाई फोन गरेर सोध्नुहोस्।',
  },
  'slot.past': {
    what: '{date}को {start} देखिको समय सुरु भइसक्यो।',
    why: 'सुरु भइसकेको समय बुक गर्न मिल्दैन।',
    next: 'अब आउने समय छान्नुहोस्।',
  },
  'slot.none': {
    what: '{date}को {start} देखि ठाउँ छैन।',
    why: 'यो समयमा संस्थाले ठाउँ खोलेको छैन।',
    next: 'ठाउँ भएको समय छान्नुहोस्।',
  },
  'slot.stopped': {
    what: '{date}को {start} देखि संस्था बन्द हुने भयो।',
    why: 'संस्थाको कारण आदिले बच्चा लिन रोकिएको छ।',
    next: 'अर्को दिन वा समय छान्नुहोस्।',
  },
  'slot.full': {
    what: '{date}को {start} देखिको ठाउँ भरियो।',
    why: 'अरू कसैको बुकिङ पहिले पक्का भयो।',
    next: 'अर्को समय छान्नुहोस्।',
  },
  'slot.class-full': {
    what: '{date}को {start} देखिको {classAge}को ठाउँ भरियो।',
    why: 'हरेक उमेरका लागि ठाउँको सङ्ख्या तोकिएको छ।',
    next: 'अर्को समय छान्नुहोस्।',
  },
  'slot.below-taken': {
    what: 'ठाउँ {cap} बनाउन मिल्दैन।',
    why: 'कुनै समयमा {taken} बुकिङ भइसकेका छन्।',
    next: '{taken} भन्दा कम बनाउन पहिले “बिदा” राख्नुहोस्।',
  },
  'slot.over-licensed': {
    what: 'ठाउँ {cap} बनाउन मिल्दैन।',
    why: 'अरू ठाउँ ({otherKinds}) जोड्दा तोकिएको {licensed} भन्दा बढी हुन्छ।',
    next: 'जम्मा {licensed} सम्म हुने गरी राख्नुहोस्।',
  },
  'slot.range': {
    what: 'दिन र समय जाँच्नुहोस्।',
    why: 'अन्त्य सुरुभन्दा अघि छ, वा अवधि 93 दिनभन्दा लामो छ।',
    next: 'दिन र समय सच्याउनुहोस्।',
  },
  'slot.past-day': {
    what: 'बितेको दिनको ठाउँ बदल्न मिल्दैन।',
    why: 'ठाउँ आजदेखिका दिनमा मात्र खोलिन्छ।',
    next: 'आजदेखिको दिन छान्नुहोस्।',
  },
  'slot.nothing': {
    what: 'मिल्ने दिन छैन।',
    why: 'छानेको अवधिमा त्यो बार छैन, वा नक्कल गरिने हप्तामा ठाउँ छैन।',
    next: 'अवधि र बार फेरि छान्नुहोस्।',
  },
  'slot.kind': {
    what: 'यो संस्थाले {kind}को ठाउँ खोल्न मिल्दैन।',
    why: 'संस्थाको दर्तामा यो प्रयोगको किसिम छैन।',
    next: 'चाहिए दर्ता बदल्न नगरपालिकासँग कुरा गर्नुहोस्।',
  },
  'slot.newer': {
    what: 'ठाउँ अझै बदलिएको छैन।',
    why: 'यो पर्दा खोलेपछि अर्को पर्दामा ठाउँ बदलियो।',
    next: 'ठाउँको पात्रो फेरि खोलेर हेर्नुहोस्, अनि फेरि राख्नुहोस्।',
  },
}
