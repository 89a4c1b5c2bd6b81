/** Refusals of hours (HRS-*). */
import { defineRefusals } from '../refusal-texts.ts'

export const hoursRefusals = defineRefusals({
  ja: {
    'hours.short': {
      what: '{month}の残り時間が足りません。',
      why: 'この予約には{needMinutes}必要で、この施設で使えるのはあと{leftMinutes}です。',
      next: '時間を短くするか、別の月の日を選んでください。',
    },
    'hours.condition': {
      what: '市区町村の時間は、まだ使えません。',
      why: '{month}の国の時間を、すべてこの施設で使う人だけが使えます。',
      next: '国の時間の範囲で予約してください。',
    },
    'hours.per-day': {
      what: '市区町村の時間は、1日に{maxMinutes}までです。',
      why: '{date}は、この予約を入れると超えます。',
      next: '時間を短くしてください。',
    },
    'hours.visits': {
      what: '市区町村の時間を使えるのは、1か月に{max}回までです。',
      why: '{month}は、もう{max}回の予約があります。',
      next: '国の時間の範囲にするか、別の月の日を選んでください。',
    },
    'hours.yen': {
      what: '市区町村の時間は、1か月に{maxYen}分までです。',
      why: '{month}は、この予約を入れると超えます。',
      next: '時間を短くするか、別の月の日を選んでください。',
    },
    'hours.length': {
      what: '{lengthMinutes}の予約はできません。',
      why: 'この施設の予約は{shortestMinutes}からで、そのあとは{stepMinutes}きざみです。',
      next: '終わりの時刻を選びなおしてください。',
    },
    'hours.grid': {
      what: '時間の選び方を確かめてください。',
      why: '始まりと終わりは30分きざみで、終わりは始まりより後です。',
      next: '時間を選びなおしてください。',
    },
  },
  en: {
    'hours.short': {
      what: 'Not enough hours left in {month}.',
      why: 'This booking needs {needMinutes}; you have {leftMinutes} left at this place.',
      next: 'Please choose a shorter time, or a day in another month.',
    },
    'hours.condition': {
      what: 'The hours of your city cannot be used yet.',
      why: 'They are for those who use all national hours of {month} at this place.',
      next: 'Please book within the national hours.',
    },
    'hours.per-day': {
      what: 'The hours of your city are at most {maxMinutes} a day.',
      why: 'This booking would go over it on {date}.',
      next: 'Please choose a shorter time.',
    },
    'hours.visits': {
      what: 'The hours of your city can be used {max} times a month.',
      why: '{month} already has {max} bookings.',
      next: 'Please stay within the national hours, or choose another month.',
    },
    'hours.yen': {
      what: 'The hours of your city are worth at most {maxYen} a month.',
      why: 'This booking would go over it in {month}.',
      next: 'Please choose a shorter time, or another month.',
    },
    'hours.length': {
      what: 'A booking of {lengthMinutes} is not possible.',
      why: 'At this place bookings start at {shortestMinutes}, in steps of {stepMinutes}.',
      next: 'Please choose the end again.',
    },
    'hours.grid': {
      what: 'Please check the times.',
      why: 'They go in steps of 30 minutes, the end after the start.',
      next: 'Please choose again.',
    },
  },
  easy: {
    'hours.short': {
      what: '{month}の {残|のこ}りの {時間|じかん}が {足|た}りません。',
      why: 'この {予約|よやく}には {needMinutes} {必要|ひつよう}です。この {施設|しせつ}で {使|つか}えるのは、あと {leftMinutes}です。',
      next: '{時間|じかん}を {短|みじか}くするか、ほかの {月|つき}の {日|ひ}を {選|えら}んでください。',
    },
    'hours.condition': {
      what: '{市|し}や{区|く}の {時間|じかん}は、まだ {使|つか}えません。',
      why: '{month}の {国|くに}の {時間|じかん}を、ぜんぶ この {施設|しせつ}で {使|つか}う {人|ひと}だけが {使|つか}えます。',
      next: '{国|くに}の {時間|じかん}の {中|なか}で {予約|よやく}してください。',
    },
    'hours.per-day': {
      what: '{市|し}や{区|く}の {時間|じかん}は、1{日|にち}に {maxMinutes}までです。',
      why: 'この {予約|よやく}を {入|い}れると、{date}は {超|こ}えます。',
      next: '{時間|じかん}を {短|みじか}くしてください。',
    },
    'hours.visits': {
      what: '{市|し}や{区|く}の {時間|じかん}を {使|つか}えるのは、1か{月|げつ}に {max}{回|かい}までです。',
      why: '{month}は、もう {max}{回|かい}の {予約|よやく}が あります。',
      next: '{国|くに}の {時間|じかん}の {中|なか}に するか、ほかの {月|つき}の {日|ひ}を {選|えら}んでください。',
    },
    'hours.yen': {
      what: '{市|し}や{区|く}の {時間|じかん}は、1か{月|げつ}に {maxYen}までです。',
      why: 'この {予約|よやく}を {入|い}れると、{month}は {超|こ}えます。',
      next: '{時間|じかん}を {短|みじか}くするか、ほかの {月|つき}の {日|ひ}を {選|えら}んでください。',
    },
    'hours.length': {
      what: '{lengthMinutes}の {予約|よやく}は できません。',
      why: 'この {施設|しせつ}の {予約|よやく}は {shortestMinutes}からです。そのあとは {stepMinutes}ずつ {選|えら}べます。',
      next: '{終|お}わりの {時間|じかん}を もう{一度|いちど} {選|えら}んでください。',
    },
    'hours.grid': {
      what: '{時間|じかん}を {確|たし}かめてください。',
      why: '{時間|じかん}は 30{分|ぷん}ずつ {選|えら}べます。{終|お}わりは {始|はじ}まりの あとです。',
      next: '{時間|じかん}を もう{一度|いちど} {選|えら}んでください。',
    },
  },
  zh: {
    'hours.short': {
      what: '{month}的剩余时间不够。',
      why: '这个预约需要{needMinutes}，在这家设施还可以使用{leftMinutes}。',
      next: '请缩短时间，或选择其他月份的日期。',
    },
    'hours.condition': {
      what: '市区町村的时间还不能使用。',
      why: '只有在这家设施用完{month}全部国家规定的时间的人才能使用。',
      next: '请在国家规定的时间内预约。',
    },
    'hours.per-day': {
      what: '市区町村的时间每天最多{maxMinutes}。',
      why: '加上这个预约，{date}会超过。',
      next: '请缩短时间。',
    },
    'hours.visits': {
      what: '市区町村的时间每月最多可使用{max}次。',
      why: '{month}已有{max}次预约。',
      next: '请在国家规定的时间内预约，或选择其他月份的日期。',
    },
    'hours.yen': {
      what: '市区町村的时间每月最多相当于{maxYen}。',
      why: '加上这个预约，{month}会超过。',
      next: '请缩短时间，或选择其他月份的日期。',
    },
    'hours.length': {
      what: '不能预约{lengthMinutes}。',
      why: '这家设施的预约从{shortestMinutes}起，之后以{stepMinutes}为单位。',
      next: '请重新选择结束时间。',
    },
    'hours.grid': {
      what: '请确认所选的时间。',
      why: '开始和结束以30分钟为单位，结束要晚于开始。',
      next: '请重新选择时间。',
    },
  },
  pt: {
    'hours.short': {
      what: 'Não restam horas suficientes em {month}.',
      why: 'Esta reserva precisa de {needMinutes}, e nesta creche restam {leftMinutes}.',
      next: 'Escolha um horário mais curto ou um dia de outro mês.',
    },
    'hours.condition': {
      what: 'Ainda não é possível usar as horas do município.',
      why: 'Elas são para quem usa todas as horas do governo nacional de {month} nesta creche.',
      next: 'Reserve dentro das horas do governo nacional.',
    },
    'hours.per-day': {
      what: 'As horas do município são no máximo {maxMinutes} por dia.',
      why: 'Com esta reserva, {date} passaria do limite.',
      next: 'Escolha um horário mais curto.',
    },
    'hours.visits': {
      what: 'As horas do município podem ser usadas no máximo {max} vezes por mês.',
      why: 'Em {month} já há {max} reservas.',
      next: 'Fique dentro das horas do governo nacional ou escolha um dia de outro mês.',
    },
    'hours.yen': {
      what: 'As horas do município vão até o valor de {maxYen} por mês.',
      why: 'Com esta reserva, {month} passaria do limite.',
      next: 'Escolha um horário mais curto ou um dia de outro mês.',
    },
    'hours.length': {
      what: 'Não é possível reservar {lengthMinutes}.',
      why: 'Nesta creche as reservas são a partir de {shortestMinutes}, em intervalos de {stepMinutes}.',
      next: 'Escolha de novo o horário de término.',
    },
    'hours.grid': {
      what: 'Confira os horários.',
      why: 'Os horários vão de 30 em 30 minutos, e o término vem depois do início.',
      next: 'Escolha os horários de novo.',
    },
  },
  vi: {
    'hours.short': {
      what: 'Không còn đủ giờ trong {month}.',
      why: 'Đặt chỗ này cần {needMinutes}, nhưng ở cơ sở này bạn còn {leftMinutes}.',
      next: 'Hãy chọn thời gian ngắn hơn, hoặc ngày trong tháng khác.',
    },
    'hours.condition': {
      what: 'Chưa dùng được số giờ của thành phố hoặc quận.',
      why: 'Chỉ dành cho người dùng hết số giờ của nhà nước trong {month} ở cơ sở này.',
      next: 'Hãy đặt chỗ trong số giờ của nhà nước.',
    },
    'hours.per-day': {
      what: 'Số giờ của thành phố hoặc quận nhiều nhất là {maxMinutes} mỗi ngày.',
      why: 'Nếu thêm đặt chỗ này, {date} sẽ vượt quá.',
      next: 'Hãy chọn thời gian ngắn hơn.',
    },
    'hours.visits': {
      what: 'Số giờ của thành phố hoặc quận dùng được nhiều nhất {max} lần mỗi tháng.',
      why: '{month} đã có {max} đặt chỗ.',
      next: 'Hãy đặt trong số giờ của nhà nước, hoặc chọn ngày trong tháng khác.',
    },
    'hours.yen': {
      what: 'Số giờ của thành phố hoặc quận nhiều nhất tương đương {maxYen} mỗi tháng.',
      why: 'Nếu thêm đặt chỗ này, {month} sẽ vượt quá.',
      next: 'Hãy chọn thời gian ngắn hơn, hoặc ngày trong tháng khác.',
    },
    'hours.length': {
      what: 'Không thể đặt {lengthMinutes}.',
      why: 'Cơ sở này nhận đặt chỗ từ {shortestMinutes}, theo từng {stepMinutes}.',
      next: 'Hãy chọn lại giờ kết thúc.',
    },
    'hours.grid': {
      what: 'Hãy kiểm tra giờ đã chọn.',
      why: 'Giờ được chọn theo từng 30 phút, giờ kết thúc sau giờ bắt đầu.',
      next: 'Hãy chọn lại giờ.',
    },
  },
  tl: {
    'hours.short': {
      what: 'Kulang ang natitirang oras sa {month}.',
      why: 'Kailangan ng booking na ito ang {needMinutes}, pero {leftMinutes} na lang ang magagamit sa pasilidad na ito.',
      next: 'Paikliin ang oras, o pumili ng araw sa ibang buwan.',
    },
    'hours.condition': {
      what: 'Hindi pa magagamit ang oras mula sa munisipyo.',
      why: 'Para lang ito sa mga gumagamit dito ng lahat ng oras mula sa pambansang pamahalaan para sa {month}.',
      next: 'Mag-book sa loob ng oras mula sa pambansang pamahalaan.',
    },
    'hours.per-day': {
      what: 'Hanggang {maxMinutes} bawat araw lang ang oras mula sa munisipyo.',
      why: 'Lalampas dito ang {date} kung idaragdag ang booking na ito.',
      next: 'Paikliin ang oras.',
    },
    'hours.visits': {
      what: 'Hanggang {max} beses bawat buwan lang magagamit ang oras mula sa munisipyo.',
      why: 'May {max} booking na sa {month}.',
      next: 'Mag-book sa loob ng oras mula sa pambansang pamahalaan, o pumili ng araw sa ibang buwan.',
    },
    'hours.yen': {
      what: 'Hanggang katumbas ng {maxYen} bawat buwan lang ang oras mula sa munisipyo.',
      why: 'Lalampas dito ang {month} kung idaragdag ang booking na ito.',
      next: 'Paikliin ang oras, o pumili ng araw sa ibang buwan.',
    },
    'hours.length': {
      what: 'Hindi maaaring mag-book ng {lengthMinutes}.',
      why: 'Sa pasilidad na ito, puwedeng mag-book mula {shortestMinutes}, tuwing {stepMinutes}.',
      next: 'Piliin muli ang oras ng tapos.',
    },
    'hours.grid': {
      what: 'Tingnan ang mga napiling oras.',
      why: 'Tuwing 30 minuto ang mga oras, at ang tapos ay dapat pagkatapos ng simula.',
      next: 'Pumili muli ng oras.',
    },
  },
  ne: {
    'hours.short': {
      what: '{month}को बाँकी समय पुग्दैन।',
      why: 'यो बुकिङलाई {needMinutes} चाहिन्छ, तर यस संस्थामा {leftMinutes} मात्र बाँकी छ।',
      next: 'समय छोटो गर्नुहोस्, वा अर्को महिनाको दिन छान्नुहोस्।',
    },
    'hours.condition': {
      what: 'नगरको समय अझै प्रयोग गर्न मिल्दैन।',
      why: '{month}को देशको समय सबै यही संस्थामा प्रयोग गर्नेले मात्र पाउँछ।',
      next: 'देशको समयभित्र बुक गर्नुहोस्।',
    },
    'hours.per-day': {
      what: 'नगरको समय दिनमा {maxMinutes} सम्म मात्र हो।',
      why: 'यो बुकिङ थपे {date}मा बढी हुन्छ।',
      next: 'समय छोटो गर्नुहोस्।',
    },
    'hours.visits': {
      what: 'नगरको समय महिनामा {max} पटकसम्म मात्र प्रयोग गर्न मिल्छ।',
      why: '{month}मा {max} बुकिङ भइसक्यो।',
      next: 'देशको समयभित्र बुक गर्नुहोस्, वा अर्को महिनाको दिन छान्नुहोस्।',
    },
    'hours.yen': {
      what: 'नगरको समय महिनामा {maxYen} बराबरसम्म मात्र हो।',
      why: 'यो बुकिङ थपे {month}मा बढी हुन्छ।',
      next: 'समय छोटो गर्नुहोस्, वा अर्को महिनाको दिन छान्नुहोस्।',
    },
    'hours.length': {
      what: '{lengthMinutes} बुक गर्न मिल्दैन।',
      why: 'यस संस्थामा {shortestMinutes}देखि, {stepMinutes}को अन्तरमा बुक गर्न मिल्छ।',
      next: 'सकिने समय फेरि छान्नुहोस्।',
    },
    'hours.grid': {
      what: 'छानेको समय जाँच्नुहोस्।',
      why: 'समय 30 मिनेटको अन्तरमा हुन्छ, अन्त्य सुरुपछि हुनुपर्छ।',
      next: 'समय फेरि छान्नुहोस्।',
    },
  },
})
