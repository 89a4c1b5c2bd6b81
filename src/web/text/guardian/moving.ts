/** What happens when a family moves to another town (ELIG-2, HRS-7, SEE-4). */
import { catalogue } from '../catalogue.ts'

export const movingTexts = catalogue({
  ja: {
    title: 'ほかの市区町村へ引っ越すとき',
    here: '{town}には、認定を終える届け出（取下げ・取消し）をします。認定は、新しい住所になる前の日で終わります。',
    there: '新しい市区町村で、あらためて申請します。同じメールアドレスで申請すると、いまのアカウントのまま使えます。',
    bookings:
      '予約は、認定の最後の日までそのまま使えます。その後の予約は取り消され、時間は戻り、施設とあなたにメールでお知らせします。',
    hours: 'その月に使った時間と予約中の時間は、引っ越した先でも数えます。{town}だけの時間は引き継がれません。',
    records: 'これまでの利用の記録を新しい市区町村に引き継ぐかどうかは、届け出のときに選べます。',
    kept: 'データは、決まった期間のあとに消えます。利用の記録と請求は5年、申請の書類は決定から1年、児童情報は最後の認定が終わってから1年です。',
  },
  en: {
    title: 'If you move to another town',
    here: 'In {town}, report the end of the certificate. It ends on the day before the new address begins.',
    there: 'Apply again in the new town. With the same email address you keep your account.',
    bookings:
      'Bookings stand until the last day of the certificate. Later ones are cancelled, the hours come back, and the facilities and you are told by email.',
    hours: 'The hours you used or booked this month also count in the new town. Hours that only {town} gives do not move.',
    records: 'When you report it, you choose whether the new town may see your past use.',
    kept: 'Data is deleted after set times: records of use and claims after 5 years, application papers 1 year after the decision, the child’s information 1 year after the last certificate.',
  },
  easy: {
    title: 'ほかの {市|し}や{区|く}へ {引|ひ}っ{越|こ}すとき',
    here: '{town}に、{認定|にんてい}を {終|お}わりに することを {届|とど}けてください（{取下|とりさ}げ・{取消|とりけ}し）。{認定|にんてい}は、{新|あたら}しい {住所|じゅうしょ}に なる {前|まえ}の {日|ひ}に {終|お}わります。',
    there:
      '{新|あたら}しい {市|し}や{区|く}で、もう{一度|いちど} {申|もう}し{込|こ}んでください。{同|おな}じ メールアドレスを {書|か}くと、{今|いま}の アカウントを {続|つづ}けて {使|つか}えます。',
    bookings:
      '{認定|にんてい}の {最後|さいご}の {日|ひ}までの {予約|よやく}は、{使|つか}えます。そのあとの {予約|よやく}は {取|と}り{消|け}します。{時間|じかん}は {戻|もど}ります。{施設|しせつ}と あなたに メールで {知|し}らせます。',
    hours:
      'その{月|つき}に {使|つか}った {時間|じかん}と {予約|よやく}した {時間|じかん}は、{引|ひ}っ{越|こ}した {先|さき}でも {数|かぞ}えます。{town}だけの {時間|じかん}は、{新|あたら}しい {市|し}や{区|く}では {使|つか}えません。',
    records:
      'これまでの {記録|きろく}を {新|あたら}しい {市|し}や{区|く}に {見|み}せるかどうか、{届|とど}けるときに {選|えら}べます。',
    kept: 'データは、{決|き}まった {時間|じかん}の あとに {消|き}えます。{使|つか}った {記録|きろく}と {請求|せいきゅう}は 5{年|ねん}、{申|もう}し{込|こ}みの {書類|しょるい}は {決|き}まってから 1{年|ねん}、{子|こ}どもの {情報|じょうほう}は {最後|さいご}の {認定|にんてい}が {終|お}わってから 1{年|ねん}です。',
  },
  zh: {
    title: '搬到其他市区町村时',
    here: '向{town}申报结束认定（取下げ・取消し）。认定在变为新住址的前一天结束。',
    there: '请在新的市区町村重新申请。用同一个邮箱地址申请，就可以继续使用现在的账户。',
    bookings: '到认定的最后一天为止，预约照常有效。之后的预约会被取消，时间会退还，并用邮件通知设施和您。',
    hours: '当月已使用和已预约的时间，搬家后也会计算在内。只在{town}有的时间不能转过去。',
    records: '是否把以前的使用记录转交给新的市区町村，可以在申报时选择。',
    kept: '数据在规定的期间后删除。使用记录和费用请求（請求）为5年，申请材料为决定后1年，儿童信息为最后一次认定结束后1年。',
  },
  pt: {
    title: 'Se mudar para outro município',
    here: 'Em {town}, avise o fim do certificado (取下げ・取消し). Ele termina na véspera do novo endereço.',
    there: 'Faça uma nova solicitação no novo município. Com o mesmo e-mail, você continua com a mesma conta.',
    bookings:
      'As reservas valem até o último dia do certificado. As de depois são canceladas, as horas voltam, e avisamos a creche e você por e-mail.',
    hours: 'As horas usadas e reservadas no mês também contam no novo município. As horas que só {town} dá não passam.',
    records: 'Ao avisar, você escolhe se o registro de uso passa para o novo município.',
    kept: 'Os dados são apagados depois de um prazo: registros de uso e cobranças (請求), 5 anos; documentos da solicitação, 1 ano depois da decisão; dados da criança, 1 ano depois do fim do último certificado.',
  },
  vi: {
    title: 'Khi chuyển sang quận, thành phố khác',
    here: 'Hãy khai báo kết thúc chứng nhận với {town} (取下げ・取消し). Chứng nhận kết thúc vào ngày trước ngày bạn có địa chỉ mới.',
    there: 'Ở nơi mới, hãy đăng ký lại. Nếu đăng ký bằng cùng địa chỉ email, bạn giữ được tài khoản hiện nay.',
    bookings:
      'Đặt chỗ dùng được đến ngày cuối của chứng nhận. Các đặt chỗ sau đó bị hủy, số giờ được trả lại, và chúng tôi báo cho cơ sở và bạn qua email.',
    hours: 'Số giờ đã dùng và đã đặt trong tháng đó cũng được tính ở nơi mới. Số giờ chỉ {town} cấp không chuyển theo.',
    records: 'Khi khai báo, bạn chọn có chuyển ghi chép sử dụng từ trước đến nay cho nơi mới hay không.',
    kept: 'Dữ liệu được xóa sau thời gian quy định: ghi chép sử dụng và hồ sơ thanh toán sau 5 năm, giấy tờ đăng ký 1 năm sau khi có quyết định, thông tin trẻ 1 năm sau khi chứng nhận cuối cùng kết thúc.',
  },
  tl: {
    title: 'Kung lilipat sa ibang lungsod o ward',
    here: 'Sa {town}, ipaalam ang pagtatapos ng sertipiko (取下げ・取消し). Matatapos ito sa araw bago ang bagong tirahan.',
    there: 'Mag-apply muli sa bagong lungsod o ward. Kung parehong email ang gagamitin, mananatili ang account ninyo.',
    bookings:
      'Magagamit ang mga booking hanggang sa huling araw ng sertipiko. Kakanselahin ang mga kasunod, babalik ang mga oras, at mag-eemail kami sa pasilidad at sa inyo.',
    hours:
      'Bibilangin din sa lilipatan ang oras na nagamit at nai-book sa buwang iyon. Hindi malilipat ang oras na {town} lang ang nagbibigay.',
    records: 'Sa pagpapaalam, mapipili ninyo kung ibibigay sa bagong lungsod o ward ang rekord ng paggamit.',
    kept: 'Binubura ang data sa takdang panahon: 5 taon para sa rekord ng paggamit at singil, 1 taon mula sa desisyon para sa papeles ng aplikasyon, at 1 taon matapos ang huling sertipiko para sa impormasyon ng bata.',
  },
  ne: {
    title: 'अर्को नगर वा वडामा सर्दा',
    here: '{town} मा प्रमाणपत्र अन्त्यको सूचना (取下げ・取消し) दिनुहोस्। नयाँ ठेगाना सुरु हुनुको अघिल्लो दिन प्रमाणपत्र सकिन्छ।',
    there: 'नयाँ नगर वा वडामा फेरि निवेदन दिनुहोस्। उही इमेलबाट निवेदन दिए अहिलेकै खाता रहन्छ।',
    bookings:
      'बुकिङ प्रमाणपत्रको अन्तिम दिनसम्म प्रयोग गर्न मिल्छ। त्यसपछिका बुकिङ रद्द हुन्छन्, समय फिर्ता हुन्छ, र संस्था र तपाईंलाई इमेलबाट खबर गरिन्छ।',
    hours: 'त्यस महिना प्रयोग गरेको र बुक गरेको समय नयाँ ठाउँमा पनि गनिन्छ। {town} ले मात्र दिएको समय सर्दैन।',
    records: 'अहिलेसम्मको प्रयोगको अभिलेख नयाँ नगर वा वडालाई दिने कि नदिने, सूचना दिँदा छान्न सकिन्छ।',
    kept: 'डाटा तोकिएको समयपछि मेटिन्छ: प्रयोगको अभिलेख र बिल 5 वर्ष, निवेदनका कागजात निर्णय भएको 1 वर्ष, र बच्चाको विवरण अन्तिम प्रमाणपत्र सकिएको 1 वर्षपछि।',
  },
})
