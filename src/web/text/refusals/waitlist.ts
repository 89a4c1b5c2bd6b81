import { defineRefusals } from '../refusal-texts.ts'

export const waitlistRefusals = defineRefusals({
  ja: {
    'waitlist.free-now': {
      what: 'この時間は、いま空いています。',
      why: 'キャンセル待ちは、満員の時間だけで受け付けています。',
      next: 'そのまま予約できます。「時間を選ぶ」の画面に戻ってください。',
    },
    'waitlist.already': {
      what: 'この時間は、もう待っています。',
      why: '同じ日の重なる時間では、1つだけ待てます。',
      next: '「キャンセル待ち」の一覧で確かめてください。',
    },
    'waitlist.too-many': {
      what: '待てる数は、お子さま1人につき{max}件までです。',
      why: 'ほかのご家庭と、順番を分け合うためです。',
      next: '使わなくなったキャンセル待ちをやめてから、もう一度お試しください。',
    },
    'waitlist.not-waiting': {
      what: 'このキャンセル待ちは、もう終わっています。',
      why: '先にやめたか、予約の受け付けが終わりました。',
      next: '「キャンセル待ち」の一覧で確かめてください。',
    },
    'waitlist.offered-now': {
      what: 'ちょうど、空きのご案内が届きました。',
      why: '順番がきたので、この時間の枠を取っています。',
      next: 'このページを読みこみなおして、受けるか、受けないかを選んでください。',
    },
    'watch.free-now': {
      what: 'この施設には、いま空きがあります。',
      why: 'お知らせは、空きがないときにだけ受け付けています。',
      next: '予約のカレンダーで、空いている日を選んでください。',
    },
    'watch.too-many': {
      what: 'お知らせを頼める施設は、{max}か所までです。',
      why: 'メールが多くなりすぎないようにするためです。',
      next: 'いらなくなったお知らせをやめてから、もう一度お試しください。',
    },
    'watch.time': {
      what: '時間の選びかたを確かめてください。',
      why: '何時からと何時までを、1時間以上あけて選ぶ必要があります。',
      next: '両方を選びなおすか、両方とも「いつでも」にしてください。',
    },
  },
  en: {
    'waitlist.free-now': {
      what: 'This time is free now.',
      why: 'You can only wait for a time that is full.',
      next: 'You can book it directly. Go back to the page where you choose the time.',
    },
    'waitlist.already': {
      what: 'You are already waiting for this time.',
      why: 'On one day you can wait for a time once; the times overlap.',
      next: 'Please look at your waiting list.',
    },
    'waitlist.too-many': {
      what: 'You can wait for up to {max} times for each child.',
      why: 'This shares the line fairly among families.',
      next: 'Leave a line you no longer need, then try again.',
    },
    'waitlist.not-waiting': {
      what: 'You are no longer waiting for this time.',
      why: 'You left the line before, or booking for this day has closed.',
      next: 'Please look at your waiting list.',
    },
    'waitlist.offered-now': {
      what: 'A place has just been offered to you.',
      why: 'It is your turn, and we are holding the place for you.',
      next: 'Load this page again, then accept the place or let it go.',
    },
    'watch.free-now': {
      what: 'This facility has free places now.',
      why: 'You can only ask to be told while there are none.',
      next: 'Choose a free day in the booking calendar.',
    },
    'watch.too-many': {
      what: 'You can ask about up to {max} facilities.',
      why: 'This keeps the number of e-mails small.',
      next: 'Stop one you no longer need, then try again.',
    },
    'watch.time': {
      what: 'Please check the times.',
      why: 'The times must be at least one hour apart, and both are needed.',
      next: 'Choose both times, or leave both at “Any time”.',
    },
  },
  easy: {
    'waitlist.free-now': {
      what: 'この {時間|じかん}は、いま あいています。',
      why: 'キャンセル{待|ま}ちは、いっぱいの {時間|じかん}だけ できます。',
      next: 'そのまま {予約|よやく}できます。「{時間|じかん}を {選|えら}ぶ」の ページに {戻|もど}ってください。',
    },
    'waitlist.already': {
      what: 'この {時間|じかん}は、もう {待|ま}っています。',
      why: '{同|おな}じ {日|ひ}の {重|かさ}なる {時間|じかん}では、1つだけ {待|ま}てます。',
      next: '「キャンセル{待|ま}ち」で {確|たし}かめてください。',
    },
    'waitlist.too-many': {
      what: '{待|ま}てるのは、{子|こ}ども1{人|ひとり}に {max}つまでです。',
      why: 'ほかの {家族|かぞく}も {待|ま}てるように するためです。',
      next: 'いらない キャンセル{待|ま}ちを やめてから、もう{一度|いちど} してください。',
    },
    'waitlist.not-waiting': {
      what: 'この キャンセル{待|ま}ちは、もう {終|お}わっています。',
      why: '{先|さき}に やめたか、{予約|よやく}の {受|う}け{付|つ}けが {終|お}わりました。',
      next: '「キャンセル{待|ま}ち」で {確|たし}かめてください。',
    },
    'waitlist.offered-now': {
      what: 'いま、あきの お{知|し}らせが {来|き}ました。',
      why: 'あなたの {番|ばん}です。この {時間|じかん}を {取|と}っています。',
      next: 'このページを もう{一度|いちど} {開|ひら}いて、{受|う}けるか、{受|う}けないかを {選|えら}んでください。',
    },
    'watch.free-now': {
      what: 'この {施設|しせつ}には、いま あきが あります。',
      why: 'お{知|し}らせは、あきが ないときだけ {申|もう}し{込|こ}めます。',
      next: '{予約|よやく}の カレンダーで、あいている {日|ひ}を {選|えら}んでください。',
    },
    'watch.too-many': {
      what: 'お{知|し}らせを {申|もう}し{込|こ}める {施設|しせつ}は、{max}つまでです。',
      why: 'メールが {多|おお}くなりすぎないように するためです。',
      next: 'いらない お{知|し}らせを やめてから、もう{一度|いちど} してください。',
    },
    'watch.time': {
      what: '{時間|じかん}を {確|たし}かめてください。',
      why: '{何時|なんじ}からと {何時|なんじ}までの {両方|りょうほう}が {必要|ひつよう}です。1{時間|じかん} {以上|いじょう} あけます。',
      next: '{両方|りょうほう}を もう{一度|いちど} {選|えら}ぶか、{両方|りょうほう}とも「いつでも」に してください。',
    },
  },
  zh: {
    'waitlist.free-now': {
      what: '这个时间现在有空位。',
      why: '只有名额已满的时间才能等候。',
      next: '可以直接预约。请返回“选择时间”画面。',
    },
    'waitlist.already': {
      what: '这个时间您已经在等候。',
      why: '同一天重叠的时间只能等候一个。',
      next: '请在“等候名单（キャンセル待ち）”中确认。',
    },
    'waitlist.too-many': {
      what: '每个孩子最多可以等候{max}个时间。',
      why: '这是为了让各个家庭都有机会。',
      next: '请先停止不再需要的等候，然后再试。',
    },
    'waitlist.not-waiting': {
      what: '这次等候已经结束。',
      why: '您已停止等候，或预约受理已结束。',
      next: '请在“等候名单（キャンセル待ち）”中确认。',
    },
    'waitlist.offered-now': {
      what: '刚刚收到了空位通知。',
      why: '现在轮到您了，我们为您保留着这个时间的名额。',
      next: '请重新加载此页面，然后选择接受或不接受。',
    },
    'watch.free-now': {
      what: '这家设施现在有空位。',
      why: '只有没有空位时才能申请通知。',
      next: '请在预约日历中选择有空位的日期。',
    },
    'watch.too-many': {
      what: '最多可以申请{max}家设施的通知。',
      why: '这是为了避免邮件过多。',
      next: '请先停止不再需要的通知，然后再试。',
    },
    'watch.time': {
      what: '请确认所选的时间。',
      why: '开始和结束都需要选择，并且至少相隔1小时。',
      next: '请重新选择两个时间，或两个都选“任何时间”。',
    },
  },
  pt: {
    'waitlist.free-now': {
      what: 'Este horário está livre agora.',
      why: 'A lista de espera é só para horários sem vagas.',
      next: 'Você pode reservar direto. Volte à tela em que se escolhe o horário.',
    },
    'waitlist.already': {
      what: 'Você já está esperando este horário.',
      why: 'No mesmo dia, só é possível esperar uma vez por horários que se sobrepõem.',
      next: 'Confira em Lista de espera.',
    },
    'waitlist.too-many': {
      what: 'Cada criança pode esperar por até {max} horários.',
      why: 'Assim todas as famílias têm a sua vez.',
      next: 'Saia de uma espera de que não precisa mais e tente de novo.',
    },
    'waitlist.not-waiting': {
      what: 'Esta espera já terminou.',
      why: 'Você saiu da lista antes ou o prazo das reservas terminou.',
      next: 'Confira em Lista de espera.',
    },
    'waitlist.offered-now': {
      what: 'Acabou de chegar uma oferta de vaga.',
      why: 'É a sua vez, e estamos guardando a vaga deste horário.',
      next: 'Carregue esta página de novo e escolha se aceita ou não.',
    },
    'watch.free-now': {
      what: 'Esta creche tem vagas agora.',
      why: 'Só é possível pedir o aviso quando não há vagas.',
      next: 'Escolha um dia livre no calendário de reservas.',
    },
    'watch.too-many': {
      what: 'É possível pedir aviso de até {max} creches.',
      why: 'Assim você não recebe e-mails demais.',
      next: 'Pare um aviso de que não precisa mais e tente de novo.',
    },
    'watch.time': {
      what: 'Confira os horários.',
      why: 'É preciso escolher o início e o fim, com pelo menos 1 hora entre eles.',
      next: 'Escolha os dois de novo ou deixe os dois em “Qualquer hora”.',
    },
  },
  vi: {
    'waitlist.free-now': {
      what: 'Giờ này hiện còn trống.',
      why: 'Chỉ có thể chờ những giờ đã hết chỗ.',
      next: 'Bạn có thể đặt chỗ ngay. Hãy quay lại màn hình chọn giờ.',
    },
    'waitlist.already': {
      what: 'Bạn đang chờ giờ này rồi.',
      why: 'Với các giờ trùng nhau trong cùng một ngày, chỉ chờ được một lần.',
      next: 'Hãy kiểm tra trong Danh sách chờ.',
    },
    'waitlist.too-many': {
      what: 'Mỗi trẻ chờ được nhiều nhất {max} giờ.',
      why: 'Nhờ vậy mọi gia đình đều có lượt.',
      next: 'Hãy thôi chờ một giờ không cần nữa, rồi thử lại.',
    },
    'waitlist.not-waiting': {
      what: 'Việc chờ giờ này đã kết thúc.',
      why: 'Bạn đã thôi chờ trước đó, hoặc đã hết hạn đặt chỗ.',
      next: 'Hãy kiểm tra trong Danh sách chờ.',
    },
    'waitlist.offered-now': {
      what: 'Vừa có tin báo chỗ trống cho bạn.',
      why: 'Đã đến lượt bạn, và chúng tôi đang giữ chỗ của giờ này.',
      next: 'Hãy tải lại trang này, rồi chọn nhận hoặc không nhận.',
    },
    'watch.free-now': {
      what: 'Cơ sở này hiện còn chỗ.',
      why: 'Chỉ đăng ký nhận tin khi không còn chỗ trống.',
      next: 'Hãy chọn ngày còn trống trong lịch đặt chỗ.',
    },
    'watch.too-many': {
      what: 'Chỉ nhờ báo tin được nhiều nhất {max} cơ sở.',
      why: 'Nhờ vậy email không quá nhiều.',
      next: 'Hãy dừng một tin báo không cần nữa, rồi thử lại.',
    },
    'watch.time': {
      what: 'Hãy kiểm tra giờ đã chọn.',
      why: 'Cần chọn cả giờ bắt đầu và giờ kết thúc, cách nhau ít nhất 1 giờ.',
      next: 'Hãy chọn lại cả hai, hoặc để cả hai là “Giờ nào cũng được”.',
    },
  },
  tl: {
    'waitlist.free-now': {
      what: 'Bakante ang oras na ito ngayon.',
      why: 'Ang mga oras na puno lang ang puwedeng hintayin.',
      next: 'Puwede na kayong mag-book. Bumalik sa screen ng pagpili ng oras.',
    },
    'waitlist.already': {
      what: 'Hinihintay na ninyo ang oras na ito.',
      why: 'Sa iisang araw, isang beses lang puwedeng maghintay sa mga oras na nagsasabay.',
      next: 'Tingnan ito sa Waiting list.',
    },
    'waitlist.too-many': {
      what: 'Hanggang {max} oras ang puwedeng hintayin para sa bawat bata.',
      why: 'Para mabigyan ng pagkakataon ang lahat ng pamilya.',
      next: 'Itigil muna ang isang paghihintay na hindi na kailangan, saka subukan muli.',
    },
    'waitlist.not-waiting': {
      what: 'Tapos na ang paghihintay na ito.',
      why: 'Itinigil na ninyo ito, o sarado na ang booking.',
      next: 'Tingnan ito sa Waiting list.',
    },
    'waitlist.offered-now': {
      what: 'Kararating lang ng alok na lugar para sa inyo.',
      why: 'Kayo na ang susunod, at inilalaan namin ang lugar sa oras na ito.',
      next: 'I-load muli ang pahinang ito, saka piliin kung tatanggapin o hindi.',
    },
    'watch.free-now': {
      what: 'May bakante ngayon sa pasilidad na ito.',
      why: 'Makakahiling lang ng abiso kapag walang bakante.',
      next: 'Pumili ng bakanteng araw sa kalendaryo ng booking.',
    },
    'watch.too-many': {
      what: 'Hanggang {max} pasilidad lang ang puwedeng ipaabang.',
      why: 'Para hindi dumami nang sobra ang mga email.',
      next: 'Itigil muna ang isang abiso na hindi na kailangan, saka subukan muli.',
    },
    'watch.time': {
      what: 'Tingnan ang mga napiling oras.',
      why: 'Kailangang piliin ang simula at tapos, na hindi bababa sa 1 oras ang pagitan.',
      next: 'Piliin muli ang dalawa, o gawing “Kahit anong oras” ang dalawa.',
    },
  },
  ne: {
    'waitlist.free-now': {
      what: 'यो समय अहिले खाली छ।',
      why: 'भरिएको समय मात्र पर्खन मिल्छ।',
      next: 'सिधै बुक गर्न मिल्छ। समय छान्ने पर्दामा फर्कनुहोस्।',
    },
    'waitlist.already': {
      what: 'यो समय तपाईं पर्खँदै हुनुहुन्छ।',
      why: 'एउटै दिनका जोडिएका समयमा एउटा मात्र पर्खन मिल्छ।',
      next: '“पर्खने सूची” मा हेर्नुहोस्।',
    },
    'waitlist.too-many': {
      what: 'एक बच्चाका लागि {max} वटासम्म समय पर्खन मिल्छ।',
      why: 'सबै परिवारले पालो पाऊन् भनेर हो।',
      next: 'नचाहिएको समय पर्खन छोडेर फेरि प्रयास गर्नुहोस्।',
    },
    'waitlist.not-waiting': {
      what: 'यो समयको पर्खाइ सकिइसक्यो।',
      why: 'तपाईंले पहिले नै छोड्नुभयो, वा बुकिङ बन्द भयो।',
      next: '“पर्खने सूची” मा हेर्नुहोस्।',
    },
    'waitlist.offered-now': {
      what: 'भर्खरै खाली ठाउँको खबर आयो।',
      why: 'अब तपाईंको पालो हो, र यो समयको ठाउँ तपाईंका लागि राखिएको छ।',
      next: 'यो पृष्ठ फेरि खोलेर स्वीकार गर्ने कि नगर्ने छान्नुहोस्।',
    },
    'watch.free-now': {
      what: 'यो संस्थामा अहिले ठाउँ खाली छ।',
      why: 'ठाउँ नभएको बेला मात्र खबर माग्न मिल्छ।',
      next: 'बुकिङको पात्रोमा खाली दिन छान्नुहोस्।',
    },
    'watch.too-many': {
      what: '{max} वटासम्म संस्थाको खबर माग्न मिल्छ।',
      why: 'इमेल धेरै नहोस् भनेर हो।',
      next: 'नचाहिएको खबर बन्द गरेर फेरि प्रयास गर्नुहोस्।',
    },
    'watch.time': {
      what: 'छानेको समय जाँच्नुहोस्।',
      why: 'सुरु र अन्त्य दुवै छान्नुपर्छ, बीचमा कम्तीमा 1 घण्टा हुनुपर्छ।',
      next: 'दुवै फेरि छान्नुहोस्, वा दुवैमा “जुनसुकै समय” राख्नुहोस्।',
    },
  },
})
