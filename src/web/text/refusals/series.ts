/** Refusals of several bookings in one act (BOOK-3). */
import { defineRefusals } from '../refusal-texts.ts'

export const seriesRefusals = defineRefusals({
  ja: {
    'series.none': {
      what: '選んだ日は、どれも予約できませんでした。',
      why: '日ごとの理由は、次のとおりです。',
      next: 'ほかの日か、ほかの時間を選んでください。',
    },
    'series.interrupted': {
      what: 'この日の手続きは、最後まで終わりませんでした。',
      why: '通信が途中で切れたためです。',
      next: 'この日だけ、もう一度お試しください。',
    },
    'series.period': {
      what: '終わりの日が、はじまりの日より前です。',
      why: '期間は、はじまりの日から終わりの日までです。',
      next: 'はじまりの日より後の日を入力してください。',
    },
    'series.long': {
      what: '期間が長すぎます。',
      why: '一度に登録できるのは、{days}日までです。',
      next: '期間を分けて登録してください。',
    },
    'series.time': {
      what: '終わりの時刻が、はじまりの時刻より前です。',
      why: '利用する時間は、はじまりから終わりまでです。',
      next: 'はじまりより後の時刻を選んでください。',
    },
    'series.no-days': {
      what: 'この期間に、あてはまる日がありません。',
      why: '曜日や週の指定に合う日がないためです。',
      next: '期間、曜日、週を見なおしてください。',
    },
    'series.many': {
      what: '日が多すぎます（{count}日）。',
      why: '一度に登録できるのは、{most}日までです。',
      next: '期間を分けて登録してください。',
    },
    'series.over': {
      what: '{from}からの予約は、もうありません。',
      why: '変えたり終わりにしたりできるのは、これからの予約だけです。',
      next: '日を見なおすか、予約の一覧で確かめてください。',
    },
  },
  en: {
    'series.none': {
      what: 'None of the chosen days could be booked.',
      why: 'The reasons are below.',
      next: 'Choose other days or another time.',
    },
    'series.interrupted': {
      what: 'This day was not completed.',
      why: 'The connection broke off.',
      next: 'Try this day again.',
    },
    'series.period': {
      what: 'The last day is before the first day.',
      why: 'The period runs from the first day to the last.',
      next: 'Enter a later last day.',
    },
    'series.long': {
      what: 'The period is too long.',
      why: 'At most {days} days can be entered at once.',
      next: 'Split the period.',
    },
    'series.time': {
      what: 'The end is before the start.',
      why: 'A use runs from its start to its end.',
      next: 'Choose a later end.',
    },
    'series.no-days': {
      what: 'No day of this period fits.',
      why: 'No date matches the weekday and weeks.',
      next: 'Check the period, the weekday and the weeks.',
    },
    'series.many': {
      what: 'These are too many days ({count}).',
      why: 'At most {most} days can be entered at once.',
      next: 'Split the period.',
    },
    'series.over': {
      what: 'No bookings are left from {from}.',
      why: 'Only bookings to come can be changed or ended.',
      next: 'Check the day, or look at the list of bookings.',
    },
  },
  easy: {
    'series.none': {
      what: '{選|えら}んだ {日|ひ}は、どれも {予約|よやく}できませんでした。',
      why: '{日|ひ}ごとの {理由|りゆう}は、{次|つぎ}のとおりです。',
      next: 'ほかの {日|ひ}か、ほかの {時間|じかん}を {選|えら}んでください。',
    },
    'series.interrupted': {
      what: 'この {日|ひ}の {予約|よやく}は、{最後|さいご}まで できませんでした。',
      why: '{通信|つうしん}が {途中|とちゅう}で {切|き}れました。',
      next: 'この {日|ひ}だけ、もう{一度|いちど} してください。',
    },
    'series.period': {
      what: '{終|お}わりの {日|ひ}が、{始|はじ}まりの {日|ひ}より {前|まえ}です。',
      why: '{期間|きかん}は、{始|はじ}まりの {日|ひ}から {終|お}わりの {日|ひ}までです。',
      next: '{始|はじ}まりより あとの {日|ひ}を {入|い}れてください。',
    },
    'series.long': {
      what: '{期間|きかん}が {長|なが}すぎます。',
      why: '{一度|いちど}に {入|い}れられるのは、{days}{日|にち}までです。',
      next: '{期間|きかん}を {分|わ}けて {入|い}れてください。',
    },
    'series.time': {
      what: '{終|お}わりの {時間|じかん}が、{始|はじ}まりの {時間|じかん}より {前|まえ}です。',
      why: '{使|つか}う {時間|じかん}は、{始|はじ}まりから {終|お}わりまでです。',
      next: '{始|はじ}まりより あとの {時間|じかん}を {選|えら}んでください。',
    },
    'series.no-days': {
      what: 'この {期間|きかん}に、{合|あ}う {日|ひ}が ありません。',
      why: '{選|えら}んだ {曜日|ようび}や {週|しゅう}の {日|ひ}が ありません。',
      next: '{期間|きかん}、{曜日|ようび}、{週|しゅう}を {確|たし}かめてください。',
    },
    'series.many': {
      what: '{日|ひ}が {多|おお}すぎます（{count}{日|にち}）。',
      why: '{一度|いちど}に {入|い}れられるのは、{most}{日|にち}までです。',
      next: '{期間|きかん}を {分|わ}けて {入|い}れてください。',
    },
    'series.over': {
      what: '{from}からの {予約|よやく}は、もう ありません。',
      why: '{変|か}えたり {終|お}わりにしたり できるのは、これからの {予約|よやく}だけです。',
      next: '{日|ひ}を {確|たし}かめるか、{予約|よやく}の リストを {見|み}てください。',
    },
  },
  zh: {
    'series.none': {
      what: '所选的日期都未能预约。',
      why: '各日期的理由如下。',
      next: '请选择其他日期或其他时间。',
    },
    'series.interrupted': {
      what: '这一天的手续没有完成。',
      why: '因为通信中断。',
      next: '请只对这一天再试一次。',
    },
    'series.period': {
      what: '结束日期早于开始日期。',
      why: '期间是从开始日期到结束日期。',
      next: '请填写晚于开始日期的日期。',
    },
    'series.long': {
      what: '期间太长。',
      why: '一次最多可登记{days}天。',
      next: '请分成几段登记。',
    },
    'series.time': {
      what: '结束时间早于开始时间。',
      why: '使用时间是从开始到结束。',
      next: '请选择晚于开始的时间。',
    },
    'series.no-days': {
      what: '这个期间内没有符合的日期。',
      why: '没有符合所选星期和周次的日期。',
      next: '请重新确认期间、星期和周次。',
    },
    'series.many': {
      what: '日期太多（{count}天）。',
      why: '一次最多可登记{most}天。',
      next: '请分成几段登记。',
    },
    'series.over': {
      what: '{from}起已没有预约。',
      why: '只能更改或结束今后的预约。',
      next: '请重新确认日期，或查看预约列表。',
    },
  },
  pt: {
    'series.none': {
      what: 'Não foi possível reservar nenhum dos dias escolhidos.',
      why: 'Veja abaixo o motivo de cada dia.',
      next: 'Escolha outros dias ou outro horário.',
    },
    'series.interrupted': {
      what: 'A reserva deste dia não foi concluída.',
      why: 'A conexão caiu no meio.',
      next: 'Tente de novo só este dia.',
    },
    'series.period': {
      what: 'O último dia está antes do primeiro.',
      why: 'O período vai do primeiro ao último dia.',
      next: 'Informe um dia depois do primeiro.',
    },
    'series.long': {
      what: 'O período é longo demais.',
      why: 'É possível registrar até {days} dias de uma vez.',
      next: 'Divida o período.',
    },
    'series.time': {
      what: 'O término está antes do início.',
      why: 'O uso vai do início ao término.',
      next: 'Escolha um horário depois do início.',
    },
    'series.no-days': {
      what: 'Nenhum dia deste período corresponde.',
      why: 'Não há dia com o dia da semana e as semanas escolhidos.',
      next: 'Confira o período, o dia da semana e as semanas.',
    },
    'series.many': {
      what: 'São dias demais ({count}).',
      why: 'É possível registrar até {most} dias de uma vez.',
      next: 'Divida o período.',
    },
    'series.over': {
      what: 'Não há mais reservas a partir de {from}.',
      why: 'Só é possível mudar ou encerrar reservas futuras.',
      next: 'Confira o dia ou veja a lista de reservas.',
    },
  },
  vi: {
    'series.none': {
      what: 'Không đặt được ngày nào đã chọn.',
      why: 'Lý do của từng ngày ở dưới đây.',
      next: 'Hãy chọn ngày khác hoặc giờ khác.',
    },
    'series.interrupted': {
      what: 'Việc đặt chỗ của ngày này chưa xong.',
      why: 'Kết nối bị ngắt giữa chừng.',
      next: 'Hãy thử lại riêng ngày này.',
    },
    'series.period': {
      what: 'Ngày cuối ở trước ngày đầu.',
      why: 'Thời gian tính từ ngày đầu đến ngày cuối.',
      next: 'Hãy nhập ngày sau ngày đầu.',
    },
    'series.long': {
      what: 'Khoảng thời gian quá dài.',
      why: 'Mỗi lần nhập được nhiều nhất {days} ngày.',
      next: 'Hãy chia thành nhiều lần nhập.',
    },
    'series.time': {
      what: 'Giờ kết thúc ở trước giờ bắt đầu.',
      why: 'Giờ sử dụng tính từ lúc bắt đầu đến lúc kết thúc.',
      next: 'Hãy chọn giờ sau giờ bắt đầu.',
    },
    'series.no-days': {
      what: 'Không có ngày nào phù hợp trong khoảng này.',
      why: 'Không có ngày đúng với thứ và tuần đã chọn.',
      next: 'Hãy xem lại khoảng thời gian, thứ và tuần.',
    },
    'series.many': {
      what: 'Có quá nhiều ngày ({count}).',
      why: 'Mỗi lần nhập được nhiều nhất {most} ngày.',
      next: 'Hãy chia thành nhiều lần nhập.',
    },
    'series.over': {
      what: 'Không còn đặt chỗ nào từ {from}.',
      why: 'Chỉ đổi hoặc kết thúc được các đặt chỗ sắp tới.',
      next: 'Hãy xem lại ngày, hoặc xem danh sách đặt chỗ.',
    },
  },
  tl: {
    'series.none': {
      what: 'Walang na-book sa mga piniling araw.',
      why: 'Nasa ibaba ang dahilan para sa bawat araw.',
      next: 'Pumili ng ibang araw o ibang oras.',
    },
    'series.interrupted': {
      what: 'Hindi natapos ang booking para sa araw na ito.',
      why: 'Naputol ang koneksiyon.',
      next: 'Subukan muli ang araw na ito lang.',
    },
    'series.period': {
      what: 'Mas maaga ang huling araw kaysa unang araw.',
      why: 'Ang panahon ay mula sa unang araw hanggang sa huli.',
      next: 'Maglagay ng araw pagkatapos ng unang araw.',
    },
    'series.long': {
      what: 'Masyadong mahaba ang panahon.',
      why: 'Hanggang {days} araw lang ang mailalagay nang sabay-sabay.',
      next: 'Hatiin ang panahon.',
    },
    'series.time': {
      what: 'Mas maaga ang oras ng tapos kaysa simula.',
      why: 'Ang paggamit ay mula sa simula hanggang sa tapos.',
      next: 'Pumili ng oras pagkatapos ng simula.',
    },
    'series.no-days': {
      what: 'Walang araw na tugma sa panahong ito.',
      why: 'Walang petsang tugma sa piniling araw ng linggo at mga linggo.',
      next: 'Tingnan muli ang panahon, araw ng linggo at mga linggo.',
    },
    'series.many': {
      what: 'Masyadong maraming araw ({count}).',
      why: 'Hanggang {most} araw lang ang mailalagay nang sabay-sabay.',
      next: 'Hatiin ang panahon.',
    },
    'series.over': {
      what: 'Wala nang booking mula {from}.',
      why: 'Ang mga paparating na booking lang ang mababago o matatapos.',
      next: 'Tingnan muli ang araw, o ang listahan ng mga booking.',
    },
  },
  ne: {
    'series.none': {
      what: 'छानेका कुनै पनि दिन बुक भएन।',
      why: 'हरेक दिनको कारण तल छ।',
      next: 'अर्को दिन वा अर्को समय छान्नुहोस्।',
    },
    'series.interrupted': {
      what: 'यो दिनको काम अन्त्यसम्म पूरा भएन।',
      why: 'बीचमा सम्पर्क टुट्यो।',
      next: 'यो दिन मात्र फेरि प्रयास गर्नुहोस्।',
    },
    'series.period': {
      what: 'अन्तिम दिन सुरुको दिनभन्दा अघि छ।',
      why: 'अवधि सुरुको दिनदेखि अन्तिम दिनसम्म हुन्छ।',
      next: 'सुरुभन्दा पछिको दिन लेख्नुहोस्।',
    },
    'series.long': {
      what: 'अवधि धेरै लामो छ।',
      why: 'एक पटकमा {days} दिनसम्म मात्र राख्न मिल्छ।',
      next: 'अवधि छुट्ट्याएर राख्नुहोस्।',
    },
    'series.time': {
      what: 'अन्त्यको समय सुरुभन्दा अघि छ।',
      why: 'प्रयोगको समय सुरुदेखि अन्त्यसम्म हुन्छ।',
      next: 'सुरुभन्दा पछिको समय छान्नुहोस्।',
    },
    'series.no-days': {
      what: 'यो अवधिमा मिल्ने दिन छैन।',
      why: 'छानेको बार र हप्तामा मिल्ने दिन छैन।',
      next: 'अवधि, बार र हप्ता फेरि हेर्नुहोस्।',
    },
    'series.many': {
      what: 'दिन धेरै भयो ({count} दिन)।',
      why: 'एक पटकमा {most} दिनसम्म मात्र राख्न मिल्छ।',
      next: 'अवधि छुट्ट्याएर राख्नुहोस्।',
    },
    'series.over': {
      what: '{from}देखिका बुकिङ अब छैनन्।',
      why: 'आउँदा बुकिङ मात्र बदल्न वा अन्त्य गर्न मिल्छ।',
      next: 'दिन फेरि हेर्नुहोस्, वा बुकिङको सूची हेर्नुहोस्।',
    },
  },
})
