/** Words of the family's own code, for a tablet at the door that reads it (ATT-7). */
import { catalogue } from '../catalogue.ts'

export const myCodeTexts = catalogue({
  ja: {
    title: '自分のコードを見せる',
    lead: '施設の受付端末に、このコードをかざしてください。',
    square: '登園・降園のための自分のコード',
    digits: '読み取れないときの番号 {digits}',
    lost: 'コードを表示できません',
    lostHow: '通信が切れています。つながると、自動で表示します。急ぐときは、施設の職員に声をかけてください。',
    back: '登園・降園へ戻る',
  },
  easy: {
    title: '{自分|じぶん}の コードを {見|み}せる',
    lead: '{施設|しせつ}の {入口|いりぐち}に ある {機械|きかい}に、この コードを {見|み}せてください。',
    square: '{登園|とうえん}・{降園|こうえん}の ための {自分|じぶん}の コード',
    digits: '{読|よ}めないときの {番号|ばんごう} {digits}',
    lost: 'コードを {出|だ}すことが できません',
    lostHow:
      'インターネットに つながりません。つながったら、コードが {出|で}ます。{急|いそ}いでいるときは、{施設|しせつ}の {人|ひと}に {言|い}ってください。',
    back: '{登園|とうえん}・{降園|こうえん}へ {戻|もど}る',
  },
  en: {
    title: 'Show my code',
    lead: 'Hold this code in front of the tablet at the reception.',
    square: 'My code for check-in and check-out',
    digits: 'Number if the code cannot be read: {digits}',
    lost: 'The code cannot be shown',
    lostHow:
      'There is no connection. The code appears when you are connected again. If you are in a hurry, please ask the staff.',
    back: 'Back to check-in and check-out',
  },
  zh: {
    title: '出示我的二维码',
    lead: '请将此二维码对准设施前台的终端。',
    square: '我的入园离园二维码',
    digits: '无法扫描时的号码 {digits}',
    lost: '无法显示二维码',
    lostHow: '网络已断开。恢复连接后会自动显示。着急时请告诉设施的工作人员。',
    back: '返回入园・离园',
  },
  pt: {
    title: 'Mostrar meu código',
    lead: 'Aproxime este código do tablet da recepção da creche.',
    square: 'Meu código de entrada e saída',
    digits: 'Número, se o código não for lido: {digits}',
    lost: 'Não é possível mostrar o código',
    lostHow: 'Sem conexão. O código aparece quando a conexão voltar. Se tiver pressa, fale com a equipe da creche.',
    back: 'Voltar à entrada e saída',
  },
  vi: {
    title: 'Hiện mã của tôi',
    lead: 'Hãy đưa mã này trước máy tính bảng ở quầy tiếp nhận của cơ sở.',
    square: 'Mã đến và về của tôi',
    digits: 'Số dùng khi không quét được mã: {digits}',
    lost: 'Không hiện được mã',
    lostHow: 'Mất kết nối. Mã sẽ hiện khi có kết nối lại. Nếu vội, hãy hỏi nhân viên của cơ sở.',
    back: 'Quay lại đến và về',
  },
  tl: {
    title: 'Ipakita ang aking code',
    lead: 'Itapat ang code na ito sa tablet sa reception ng pasilidad.',
    square: 'Ang aking code sa pagpasok at pag-uwi',
    digits: 'Numero kung hindi mabasa ang code: {digits}',
    lost: 'Hindi maipakita ang code',
    lostHow: 'Walang koneksyon. Lalabas ang code kapag may koneksyon na. Kung nagmamadali, magtanong sa kawani ng pasilidad.',
    back: 'Bumalik sa pagpasok at pag-uwi',
  },
  ne: {
    title: 'मेरो कोड देखाउनुहोस्',
    lead: 'यो कोड संस्थाको रिसेप्सनको ट्याब्लेटअगाडि राख्नुहोस्।',
    square: 'आगमन र प्रस्थानको मेरो कोड',
    digits: 'कोड पढ्न नसकिए यो नम्बर: {digits}',
    lost: 'कोड देखाउन सकिएन',
    lostHow: 'इन्टरनेट छैन। जोडिएपछि कोड आफैँ देखिन्छ। हतार भए संस्थाका कर्मचारीलाई भन्नुहोस्।',
    back: 'आगमन र प्रस्थानमा फर्कनुहोस्',
  },
})
