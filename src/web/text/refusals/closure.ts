/** Refusals of 臨時休止 (CLS-1). */
import { defineRefusals } from '../refusal-texts.ts'

export const closureRefusalTexts = defineRefusals({
  ja: {
    'closure.past': {
      what: '過ぎた時間は、お休みにできません。',
      why: 'お休みにできるのは、これからの日と時間です。',
      next: '今日からの日と、これからの時間を選んでください。',
    },
    'closure.turned': {
      what: '終わりが、始まりより前になっています。',
      why: '終わりは、始まりと同じか、それよりあとにします。',
      next: '日と時間を直してください。',
    },
    'closure.long': {
      what: '期間が長すぎます。',
      why: '1回に登録できるお休みは、{days}日までです。',
      next: '期間を分けて登録してください。',
    },
    'closure.kind': {
      what: 'この施設にない区分が選ばれています。',
      why: '施設の登録で、この利用のしかたになっていません。',
      next: '区分を選びなおしてください。',
    },
    'closure.by-town': {
      what: 'このお休みは、施設では解除できません。',
      why: '市区町村が決めたお休みです。',
      next: '再開したいときは、市区町村の担当に連絡してください。',
    },
    'closure.no-facility': {
      what: 'お休みにする施設がありません。',
      why: '選んだ施設が、この市区町村にありません。',
      next: '施設を選びなおしてください。',
    },
    'closure.lifted-already': {
      what: 'このお休みは、もう解除されています。',
      why: '別の画面で、先に解除されました。',
      next: 'お休みの一覧を開きなおして、確かめてください。',
    },
  },
  en: {
    'closure.past': {
      what: 'A time that is over cannot be closed.',
      why: 'Only coming days and times can be closed.',
      next: 'Please choose days from today and a time to come.',
    },
    'closure.turned': {
      what: 'The end is before the beginning.',
      why: 'The end must not be before the beginning.',
      next: 'Please correct the days and times.',
    },
    'closure.long': {
      what: 'The period is too long.',
      why: 'One closure can last {days} days at most.',
      next: 'Please enter it in parts.',
    },
    'closure.kind': {
      what: 'The facility does not offer this kind of use.',
      why: 'It is not in the facility’s registration.',
      next: 'Please choose the kinds again.',
    },
    'closure.by-town': {
      what: 'The facility cannot lift this closure.',
      why: 'The town decided it.',
      next: 'Please call the town if you want to open again.',
    },
    'closure.no-facility': {
      what: 'There is no facility to close.',
      why: 'What was chosen is not in this town.',
      next: 'Please choose the facilities again.',
    },
    'closure.lifted-already': {
      what: 'This closure has already been lifted.',
      why: 'It was lifted on another screen.',
      next: 'Please open the list of closures again.',
    },
  },
  easy: {
    'closure.past': {
      what: '{過|す}ぎた {時間|じかん}は、お{休|やす}みに できません。',
      why: 'これからの {日|ひ}と {時間|じかん}だけ、お{休|やす}みに できます。',
      next: '{今日|きょう}からの {日|ひ}と、これからの {時間|じかん}を {選|えら}んでください。',
    },
    'closure.turned': {
      what: '{終|お}わりが、{始|はじ}まりより {前|まえ}です。',
      why: '{終|お}わりは、{始|はじ}まりと {同|おな}じか、{後|あと}にします。',
      next: '{日|ひ}と {時間|じかん}を {直|なお}してください。',
    },
    'closure.long': {
      what: 'お{休|やす}みが {長|なが}すぎます。',
      why: '1{回|かい}に {入|い}れられる お{休|やす}みは、{days}{日|にち}までです。',
      next: '{分|わ}けて {入|い}れてください。',
    },
    'closure.kind': {
      what: 'この{施設|しせつ}に ない {使|つか}い{方|かた}を {選|えら}んでいます。',
      why: '{施設|しせつ}の {登録|とうろく}に ありません。',
      next: 'もう{一度|いちど} {選|えら}んでください。',
    },
    'closure.by-town': {
      what: 'この お{休|やす}みは、{施設|しせつ}では なくせません。',
      why: '{市|し}や {区|く}が {決|き}めた お{休|やす}みです。',
      next: '{市|し}や {区|く}の {担当|たんとう}に {電話|でんわ}してください。',
    },
    'closure.no-facility': {
      what: 'お{休|やす}みに する {施設|しせつ}が ありません。',
      why: '{選|えら}んだ {施設|しせつ}は、この {市|し}や {区|く}に ありません。',
      next: '{施設|しせつ}を もう{一度|いちど} {選|えら}んでください。',
    },
    'closure.lifted-already': {
      what: 'この お{休|やす}みは、もう なくなりました。',
      why: '{別|べつ}の {画面|がめん}で {先|さき}に なくしました。',
      next: 'お{休|やす}みの リストを もう{一度|いちど} {開|ひら}いて、{見|み}てください。',
    },
  },
  zh: {
    'closure.past': {
      what: '已过去的时间不能设为休息。',
      why: '只能设定今后的日期和时间。',
      next: '请选择今天起的日期和今后的时间。',
    },
    'closure.turned': {
      what: '结束早于开始。',
      why: '结束应与开始相同，或在开始之后。',
      next: '请修改日期和时间。',
    },
    'closure.long': {
      what: '期间太长。',
      why: '每次最多可登记{days}天的休息。',
      next: '请分成几段登记。',
    },
    'closure.kind': {
      what: '选择了这家设施没有的使用方式。',
      why: '设施没有登记这种使用方式。',
      next: '请重新选择使用方式。',
    },
    'closure.by-town': {
      what: '这次休息不能由设施解除。',
      why: '这是市区町村决定的休息。',
      next: '想重新开放时，请联系市区町村的负责人员。',
    },
    'closure.no-facility': {
      what: '没有要设为休息的设施。',
      why: '选择的设施不在这个市区町村。',
      next: '请重新选择设施。',
    },
    'closure.lifted-already': {
      what: '这次休息已经解除。',
      why: '已先在其他画面解除。',
      next: '请重新打开休息列表确认。',
    },
  },
  pt: {
    'closure.past': {
      what: 'Não é possível fechar um horário que já passou.',
      why: 'Só valem dias e horários que ainda vão chegar.',
      next: 'Escolha dias a partir de hoje e um horário futuro.',
    },
    'closure.turned': {
      what: 'O fim está antes do início.',
      why: 'O fim deve ser igual ao início ou depois dele.',
      next: 'Corrija os dias e horários.',
    },
    'closure.long': {
      what: 'O período é longo demais.',
      why: 'Cada registro pode ter até {days} dias.',
      next: 'Registre em partes.',
    },
    'closure.kind': {
      what: 'Foi escolhido um tipo de uso que esta creche não tem.',
      why: 'A creche não está registrada para esse uso.',
      next: 'Escolha o tipo de uso de novo.',
    },
    'closure.by-town': {
      what: 'A creche não pode cancelar este fechamento.',
      why: 'Ele foi decidido pelo município.',
      next: 'Se quiser reabrir, fale com a prefeitura.',
    },
    'closure.no-facility': {
      what: 'Não há creche para fechar.',
      why: 'A creche escolhida não fica neste município.',
      next: 'Escolha as creches de novo.',
    },
    'closure.lifted-already': {
      what: 'Este fechamento já foi cancelado.',
      why: 'Ele foi cancelado antes em outra tela.',
      next: 'Abra de novo a lista de fechamentos e confira.',
    },
  },
  vi: {
    'closure.past': {
      what: 'Không thể đặt nghỉ cho thời gian đã qua.',
      why: 'Chỉ đặt nghỉ được cho ngày giờ sắp tới.',
      next: 'Hãy chọn từ hôm nay trở đi và giờ sắp tới.',
    },
    'closure.turned': {
      what: 'Lúc kết thúc sớm hơn lúc bắt đầu.',
      why: 'Lúc kết thúc phải bằng hoặc sau lúc bắt đầu.',
      next: 'Hãy sửa ngày và giờ.',
    },
    'closure.long': {
      what: 'Thời gian quá dài.',
      why: 'Mỗi lần đăng ký nghỉ tối đa {days} ngày.',
      next: 'Hãy chia ra và đăng ký nhiều lần.',
    },
    'closure.kind': {
      what: 'Đã chọn loại mà cơ sở này không có.',
      why: 'Cơ sở không đăng ký cách sử dụng này.',
      next: 'Hãy chọn lại loại.',
    },
    'closure.by-town': {
      what: 'Cơ sở không thể bỏ ngày nghỉ này.',
      why: 'Đây là ngày nghỉ do quận, thành phố quyết định.',
      next: 'Nếu muốn mở lại, hãy liên hệ nhân viên phụ trách của quận, thành phố.',
    },
    'closure.no-facility': {
      what: 'Không có cơ sở nào để đặt nghỉ.',
      why: 'Cơ sở đã chọn không thuộc quận, thành phố này.',
      next: 'Hãy chọn lại cơ sở.',
    },
    'closure.lifted-already': {
      what: 'Ngày nghỉ này đã được bỏ.',
      why: 'Đã được bỏ trước đó ở màn hình khác.',
      next: 'Hãy mở lại danh sách ngày nghỉ để xem.',
    },
  },
  tl: {
    'closure.past': {
      what: 'Hindi maisasara ang oras na lumipas na.',
      why: 'Mga darating na araw at oras lang ang maisasara.',
      next: 'Pumili ng araw mula ngayon at oras na darating pa.',
    },
    'closure.turned': {
      what: 'Mas maaga ang katapusan kaysa simula.',
      why: 'Ang katapusan ay dapat kasabay o pagkatapos ng simula.',
      next: 'Itama ang araw at oras.',
    },
    'closure.long': {
      what: 'Masyadong mahaba.',
      why: 'Hanggang {days} araw lang bawat pagsasara.',
      next: 'Hatiin at ilagay nang hiwalay.',
    },
    'closure.kind': {
      what: 'May napiling uri na wala sa pasilidad na ito.',
      why: 'Wala ito sa rehistro ng pasilidad.',
      next: 'Piliin muli ang uri.',
    },
    'closure.by-town': {
      what: 'Hindi maaalis ng pasilidad ang pagsasarang ito.',
      why: 'Lungsod o ward ang nagpasya nito.',
      next: 'Kung gustong magbukas muli, tumawag sa nakatalaga sa lungsod o ward.',
    },
    'closure.no-facility': {
      what: 'Walang pasilidad na isasara.',
      why: 'Wala sa lungsod o ward na ito ang napili.',
      next: 'Piliin muli ang pasilidad.',
    },
    'closure.lifted-already': {
      what: 'Inalis na ang pagsasarang ito.',
      why: 'Inalis na ito sa ibang screen.',
      next: 'Buksan muli ang listahan ng mga pagsasara.',
    },
  },
  ne: {
    'closure.past': {
      what: 'बितिसकेको समयमा बिदा राख्न मिल्दैन।',
      why: 'आउने दिन र समयमा मात्र बिदा राख्न मिल्छ।',
      next: 'आजदेखिको दिन र आउने समय छान्नुहोस्।',
    },
    'closure.turned': {
      what: 'अन्त्य सुरुभन्दा अघि छ।',
      why: 'अन्त्य सुरुकै वा त्यसपछिको हुनुपर्छ।',
      next: 'दिन र समय सच्याउनुहोस्।',
    },
    'closure.long': {
      what: 'अवधि धेरै लामो भयो।',
      why: 'एक पटकमा बढीमा {days} दिन मात्र राख्न मिल्छ।',
      next: 'अवधि छुट्टाएर राख्नुहोस्।',
    },
    'closure.kind': {
      what: 'यो संस्थामा नभएको किसिम छानिएको छ।',
      why: 'संस्थाको दर्तामा यो किसिम छैन।',
      next: 'किसिम फेरि छान्नुहोस्।',
    },
    'closure.by-town': {
      what: 'यो बिदा संस्थाले हटाउन मिल्दैन।',
      why: 'यो बिदा नगर वा वडाले तोकेको हो।',
      next: 'फेरि खोल्न चाहे नगर वा वडाको जिम्मेवार कर्मचारीलाई सम्पर्क गर्नुहोस्।',
    },
    'closure.no-facility': {
      what: 'बिदा राख्ने संस्था छैन।',
      why: 'छानेको संस्था यो नगर वा वडामा छैन।',
      next: 'संस्था फेरि छान्नुहोस्।',
    },
    'closure.lifted-already': {
      what: 'यो बिदा पहिले नै हटाइएको छ।',
      why: 'अर्को पृष्ठबाट हटाइएको हो।',
      next: 'बिदाको सूची फेरि खोलेर हेर्नुहोस्।',
    },
  },
})
