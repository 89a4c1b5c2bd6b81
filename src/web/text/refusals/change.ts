/** Refusals of 認定変更 and 消滅 (CERT-4, ELIG-2). */
import { defineRefusals } from '../refusal-texts.ts'

export const changeRefusals = defineRefusals({
  ja: {
    'change.channel': {
      what: '{town}では、この届け出をこのサイトでは受け付けていません。',
      why: '市区町村ごとに、届け出の方法が違います。',
      next: '「変更の届け出」の画面にある方法で、届け出てください。',
    },
    'change.not-external': {
      what: 'この届け出の方法は選べません。',
      why: '市区町村のフォームで受け付ける設定になっていません。',
      next: '紙か窓口を選んでください。',
    },
    'change.nothing': {
      what: '変わるところがありません。',
      why: 'いま登録されている内容と同じです。',
      next: '変わることを選んで、新しい内容を入力してください。',
    },
    'change.day-missing': { what: '日付が入力されていません。', why: '', next: '日付を入力してください。' },
    'change.day-future': {
      what: '変わった日が、先の日付になっています。',
      why: '変更は、実際に変わってから届け出ます。',
      next: '今日か、それより前の日付を入力してください。',
    },
    'change.child-missing': { what: 'お子さまが選ばれていません。', why: '', next: 'どのお子さまのことかを選んでください。' },
    'change.reason-missing': { what: '理由が選ばれていません。', why: '', next: '終わる理由を選んでください。' },
    'change.town-missing': {
      what: '引っ越し先が入力されていません。',
      why: '',
      next: '引っ越し先の市区町村の名前を入力してください。',
    },
    'change.wish-missing': { what: '軽減の理由が選ばれていません。', why: '', next: '理由を選んでください。' },
    'change.second-known': {
      what: '保護者2の方は、すでに登録されています。',
      why: '保護者2として登録できるのは1人です。',
      next: '別の方に変えたいときは、市区町村の窓口にご相談ください。',
    },
    'change.no-certificate': {
      what: 'このお子さまの認定が見つかりません。',
      why: 'この市区町村での認定がありません。',
      next: 'お子さまを選びなおしてください。',
    },
    'change.ended': {
      what: 'このお子さまの認定は、もう終わっています。',
      why: '終わった認定を、もう一度終えることはできません。',
      next: '画面を開きなおして、いまの状態を確かめてください。',
    },
    'change.end-after': {
      what: '認定は、その日より前に終わります。',
      why: '認定の最後の日は{last}です。',
      next: '日付を確かめてください。{last}に終わるときは、届け出はいりません。',
    },
    'change.decided': {
      what: 'この届け出は、もう結果が出ているか、取り下げられています。',
      why: '',
      next: '画面を開きなおして、いまの状態を確かめてください。',
    },
    'change.not-one': {
      what: 'これは変更の届け出ではありません。',
      why: '認定の申請は、別の画面で見られます。',
      next: '申請状況か、申請審査の画面を開いてください。',
    },
  },
  en: {
    'change.channel': {
      what: '{town} does not take this report here.',
      why: 'The way differs from city to city.',
      next: 'Please use the way shown under “Changes”.',
    },
    'change.not-external': {
      what: 'This way cannot be chosen.',
      why: 'The city does not take it on its own form.',
      next: 'Please choose paper or the desk.',
    },
    'change.nothing': {
      what: 'Nothing changes.',
      why: 'It is the same as what is registered.',
      next: 'Please choose what changes and enter the new content.',
    },
    'change.day-missing': {
      what: 'The date is missing.',
      why: '',
      next: 'Please enter the date.',
    },
    'change.day-future': {
      what: 'The date is in the future.',
      why: 'Changes are reported once they have happened.',
      next: 'Please enter today or an earlier day.',
    },
    'change.child-missing': {
      what: 'No child is chosen.',
      why: '',
      next: 'Please choose which child it is about.',
    },
    'change.reason-missing': {
      what: 'The reason is missing.',
      why: '',
      next: 'Please choose why it ends.',
    },
    'change.town-missing': {
      what: 'Where you move is missing.',
      why: '',
      next: 'Please enter the city you move to.',
    },
    'change.wish-missing': {
      what: 'The reason for the reduction is missing.',
      why: '',
      next: 'Please choose a reason.',
    },
    'change.second-known': {
      what: 'Guardian 2 is registered already.',
      why: 'There can be one.',
      next: 'To have somebody else, please ask the desk of your city.',
    },
    'change.no-certificate': {
      what: 'No certificate of this child was found.',
      why: 'There is none in this city.',
      next: 'Please choose the child again.',
    },
    'change.ended': {
      what: 'The certificate of this child is over.',
      why: 'It cannot be ended again.',
      next: 'Please open the screen again and check.',
    },
    'change.end-after': {
      what: 'The certificate ends before that day.',
      why: 'Its last day is {last}.',
      next: 'Please check the date. If it ends on {last}, no report is needed.',
    },
    'change.decided': {
      what: 'This report is decided or withdrawn.',
      why: '',
      next: 'Please open the screen again and check.',
    },
    'change.not-one': {
      what: 'This is not a report of a change.',
      why: 'Applications are on another screen.',
      next: 'Please open your application.',
    },
  },
  easy: {
    'change.channel': {
      what: '{town}では、この{届|とど}け{出|で}を このサイトで {受|う}け{付|つ}けていません。',
      why: '{届|とど}けかたは、{市|し}や{区|く}で ちがいます。',
      next: '「{変更|へんこう}の {届|とど}け{出|で}」の {画面|がめん}に ある{方法|ほうほう}で {知|し}らせてください。',
    },
    'change.not-external': {
      what: 'この{方法|ほうほう}は {選|えら}べません。',
      why: '{市|し}や{区|く}の フォームでは {受|う}け{付|つ}けていません。',
      next: '{紙|かみ}か {窓口|まどぐち}を {選|えら}んでください。',
    },
    'change.nothing': {
      what: '{変|か}わるところが ありません。',
      why: 'いまの {登録|とうろく}と {同|おな}じです。',
      next: '{変|か}わることを {選|えら}んで、{新|あたら}しい {内容|ないよう}を {書|か}いてください。',
    },
    'change.day-missing': { what: '{日|ひ}が {書|か}いてありません。', why: '', next: '{日|ひ}を {書|か}いてください。' },
    'change.day-future': {
      what: '{変|か}わった{日|ひ}が、{今日|きょう}より {先|さき}です。',
      why: '{変|か}わった{後|あと}に {知|し}らせます。',
      next: '{今日|きょう}か、{今日|きょう}より {前|まえ}の {日|ひ}を {書|か}いてください。',
    },
    'change.child-missing': {
      what: '{子|こ}どもを {選|えら}んでいません。',
      why: '',
      next: 'どの {子|こ}どものことかを {選|えら}んでください。',
    },
    'change.reason-missing': {
      what: '{理由|りゆう}を {選|えら}んでいません。',
      why: '',
      next: '{終|お}わる {理由|りゆう}を {選|えら}んでください。',
    },
    'change.town-missing': {
      what: '{引|ひ}っ{越|こ}すところが {書|か}いてありません。',
      why: '',
      next: '{引|ひ}っ{越|こ}す {市|し}や{区|く}の {名前|なまえ}を {書|か}いてください。',
    },
    'change.wish-missing': {
      what: 'お{金|かね}を {安|やす}くする {理由|りゆう}を {選|えら}んでいません。',
      why: '',
      next: '{理由|りゆう}を {選|えら}んでください。',
    },
    'change.second-known': {
      what: '{保護者|ほごしゃ}2は、もう {登録|とうろく}しています。',
      why: '{登録|とうろく}できるのは 1{人|ひとり}です。',
      next: '{別|べつ}の{人|ひと}に {変|か}えたいときは、{市|し}や{区|く}の {窓口|まどぐち}に {聞|き}いてください。',
    },
    'change.no-certificate': {
      what: 'この{子|こ}どもの {認定|にんてい}が {見|み}つかりません。',
      why: 'この{市|し}や{区|く}の {認定|にんてい}が ありません。',
      next: 'もう{一度|いちど} {子|こ}どもを {選|えら}んでください。',
    },
    'change.ended': {
      what: 'この{子|こ}どもの {認定|にんてい}は、もう {終|お}わりました。',
      why: '{終|お}わった {認定|にんてい}を、もう{一度|いちど} {終|お}わることは できません。',
      next: '{画面|がめん}を もう{一度|いちど} {開|ひら}いて、{見|み}てください。',
    },
    'change.end-after': {
      what: '{認定|にんてい}は、その{日|ひ}より {前|まえ}に {終|お}わります。',
      why: '{認定|にんてい}の {最後|さいご}の {日|ひ}は {last}です。',
      next: '{日|ひ}を {確|たし}かめてください。{last}に {終|お}わるときは、{知|し}らせなくて いいです。',
    },
    'change.decided': {
      what: 'この{届|とど}け{出|で}は、もう {結果|けっか}が {出|で}たか、やめています。',
      why: '',
      next: '{画面|がめん}を もう{一度|いちど} {開|ひら}いて、{見|み}てください。',
    },
    'change.not-one': {
      what: 'これは {変更|へんこう}の {届|とど}け{出|で}では ありません。',
      why: '{認定|にんてい}の {申|もう}し{込|こ}みは、{別|べつ}の {画面|がめん}で {見|み}られます。',
      next: '{申|もう}し{込|こ}みの {画面|がめん}を {開|ひら}いてください。',
    },
  },
  zh: {
    'change.channel': {
      what: '{town}不在本网站受理这种申报。',
      why: '申报的方法因市区町村而异。',
      next: '请用“变更申报”画面上的方法申报。',
    },
    'change.not-external': {
      what: '不能选择这种申报方法。',
      why: '没有设定为用市区町村的表格受理。',
      next: '请选择书面或窗口。',
    },
    'change.nothing': {
      what: '没有需要更改的内容。',
      why: '与现在登记的内容相同。',
      next: '请选择要更改的内容，并填写新的内容。',
    },
    'change.day-missing': { what: '没有填写日期。', why: '', next: '请填写日期。' },
    'change.day-future': {
      what: '变化的日期是今天以后的日期。',
      why: '变更要在实际发生后申报。',
      next: '请填写今天或更早的日期。',
    },
    'change.child-missing': { what: '没有选择孩子。', why: '', next: '请选择是哪个孩子的事。' },
    'change.reason-missing': { what: '没有选择理由。', why: '', next: '请选择结束的理由。' },
    'change.town-missing': { what: '没有填写搬去的地方。', why: '', next: '请填写搬去的市区町村的名称。' },
    'change.wish-missing': { what: '没有选择减免的理由。', why: '', next: '请选择理由。' },
    'change.second-known': {
      what: '监护人2已经登记。',
      why: '监护人2只能登记1人。',
      next: '想更换为其他人时，请与市区町村的窗口商量。',
    },
    'change.no-certificate': {
      what: '没有找到这个孩子的认定。',
      why: '在这个市区町村没有认定。',
      next: '请重新选择孩子。',
    },
    'change.ended': {
      what: '这个孩子的认定已经结束。',
      why: '已结束的认定不能再次结束。',
      next: '请重新打开画面，确认现在的状态。',
    },
    'change.end-after': {
      what: '认定在那一天之前就会结束。',
      why: '认定的最后一天是{last}。',
      next: '请确认日期。如果在{last}结束，则不需要申报。',
    },
    'change.decided': {
      what: '这个申报已有结果，或已撤回。',
      why: '',
      next: '请重新打开画面，确认现在的状态。',
    },
    'change.not-one': {
      what: '这不是变更申报。',
      why: '认定申请可以在另一个画面查看。',
      next: '请打开申请进度或申请审查的画面。',
    },
  },
  pt: {
    'change.channel': {
      what: '{town} não recebe este aviso neste site.',
      why: 'A forma de avisar muda de um município para outro.',
      next: 'Use a forma indicada na tela “Avisar uma mudança”.',
    },
    'change.not-external': {
      what: 'Esta forma não pode ser escolhida.',
      why: 'O município não está registrado para receber pelo formulário próprio.',
      next: 'Escolha papel ou balcão.',
    },
    'change.nothing': {
      what: 'Nada muda.',
      why: 'É igual ao que está registrado.',
      next: 'Escolha o que muda e escreva o novo conteúdo.',
    },
    'change.day-missing': { what: 'Falta a data.', why: '', next: 'Escreva a data.' },
    'change.day-future': {
      what: 'A data da mudança está no futuro.',
      why: 'O aviso é feito depois que a mudança acontece.',
      next: 'Escreva a data de hoje ou uma anterior.',
    },
    'change.child-missing': { what: 'Nenhuma criança foi escolhida.', why: '', next: 'Escolha de qual criança se trata.' },
    'change.reason-missing': { what: 'Falta o motivo.', why: '', next: 'Escolha o motivo do fim.' },
    'change.town-missing': {
      what: 'Falta o município para onde vai.',
      why: '',
      next: 'Escreva o nome do município para onde vai.',
    },
    'change.wish-missing': { what: 'Falta o motivo da redução.', why: '', next: 'Escolha um motivo.' },
    'change.second-known': {
      what: 'O responsável 2 já está registrado.',
      why: 'Só é possível registrar uma pessoa.',
      next: 'Para trocar por outra pessoa, fale com o balcão da prefeitura.',
    },
    'change.no-certificate': {
      what: 'O certificado desta criança não foi encontrado.',
      why: 'Não há certificado neste município.',
      next: 'Escolha a criança de novo.',
    },
    'change.ended': {
      what: 'O certificado desta criança já terminou.',
      why: 'Um certificado que terminou não pode ser encerrado de novo.',
      next: 'Abra a tela de novo e veja a situação atual.',
    },
    'change.end-after': {
      what: 'O certificado termina antes desse dia.',
      why: 'O último dia do certificado é {last}.',
      next: 'Confira a data. Se terminar em {last}, não é preciso avisar.',
    },
    'change.decided': {
      what: 'Este aviso já tem resultado ou foi retirado.',
      why: '',
      next: 'Abra a tela de novo e veja a situação atual.',
    },
    'change.not-one': {
      what: 'Este não é um aviso de mudança.',
      why: 'As solicitações de certificado ficam em outra tela.',
      next: 'Abra a tela da sua solicitação.',
    },
  },
  vi: {
    'change.channel': {
      what: '{town} không nhận khai báo này trên trang này.',
      why: 'Cách khai báo ở mỗi quận, thành phố khác nhau.',
      next: 'Hãy khai báo theo cách ghi ở màn hình “Khai báo thay đổi”.',
    },
    'change.not-external': {
      what: 'Không chọn được cách khai báo này.',
      why: 'Quận, thành phố không nhận qua mẫu đơn của mình.',
      next: 'Hãy chọn giấy hoặc quầy.',
    },
    'change.nothing': {
      what: 'Không có gì thay đổi.',
      why: 'Nội dung giống với thông tin hiện nay.',
      next: 'Hãy chọn điều thay đổi và nhập nội dung mới.',
    },
    'change.day-missing': { what: 'Chưa nhập ngày.', why: '', next: 'Hãy nhập ngày.' },
    'change.day-future': {
      what: 'Ngày thay đổi nằm trong tương lai.',
      why: 'Chỉ khai báo sau khi đã thực sự thay đổi.',
      next: 'Hãy nhập hôm nay hoặc ngày trước đó.',
    },
    'change.child-missing': { what: 'Chưa chọn trẻ.', why: '', next: 'Hãy chọn khai báo này về trẻ nào.' },
    'change.reason-missing': { what: 'Chưa chọn lý do.', why: '', next: 'Hãy chọn lý do kết thúc.' },
    'change.town-missing': {
      what: 'Chưa nhập nơi chuyển đến.',
      why: '',
      next: 'Hãy nhập tên quận, thành phố nơi chuyển đến.',
    },
    'change.wish-missing': { what: 'Chưa chọn lý do giảm phí.', why: '', next: 'Hãy chọn lý do.' },
    'change.second-known': {
      what: 'Phụ huynh 2 đã được đăng ký.',
      why: 'Chỉ đăng ký được 1 người làm phụ huynh 2.',
      next: 'Nếu muốn đổi sang người khác, hãy hỏi quầy của quận, thành phố.',
    },
    'change.no-certificate': {
      what: 'Không tìm thấy chứng nhận của trẻ này.',
      why: 'Trẻ không có chứng nhận ở quận, thành phố này.',
      next: 'Hãy chọn lại trẻ.',
    },
    'change.ended': {
      what: 'Chứng nhận của trẻ này đã kết thúc.',
      why: 'Chứng nhận đã kết thúc thì không kết thúc lần nữa được.',
      next: 'Hãy mở lại màn hình để xem tình trạng hiện nay.',
    },
    'change.end-after': {
      what: 'Chứng nhận kết thúc trước ngày đó.',
      why: 'Ngày cuối của chứng nhận là {last}.',
      next: 'Hãy kiểm tra lại ngày. Nếu kết thúc vào {last} thì không cần khai báo.',
    },
    'change.decided': {
      what: 'Khai báo này đã có kết quả hoặc đã được rút.',
      why: '',
      next: 'Hãy mở lại màn hình để xem tình trạng hiện nay.',
    },
    'change.not-one': {
      what: 'Đây không phải là khai báo thay đổi.',
      why: 'Đơn đăng ký chứng nhận xem được ở màn hình khác.',
      next: 'Hãy mở màn hình tình trạng đăng ký.',
    },
  },
  tl: {
    'change.channel': {
      what: 'Hindi tinatanggap ng {town} sa site na ito ang pagpapaalam na ito.',
      why: 'Iba-iba ang paraan sa bawat lungsod o ward.',
      next: 'Gamitin ang paraang nasa pahinang “Ipaalam ang pagbabago”.',
    },
    'change.not-external': {
      what: 'Hindi mapipili ang paraang ito.',
      why: 'Hindi ito tinatanggap sa form ng lungsod o ward.',
      next: 'Piliin ang papel o counter.',
    },
    'change.nothing': {
      what: 'Walang magbabago.',
      why: 'Pareho ito sa nakarehistro ngayon.',
      next: 'Piliin ang magbabago at ilagay ang bago.',
    },
    'change.day-missing': { what: 'Walang petsa.', why: '', next: 'Ilagay ang petsa.' },
    'change.day-future': {
      what: 'Nasa hinaharap ang araw ng pagbabago.',
      why: 'Ipinapaalam ang pagbabago kapag nangyari na.',
      next: 'Ilagay ang araw na ito o mas maaga.',
    },
    'change.child-missing': { what: 'Walang piniling bata.', why: '', next: 'Piliin kung tungkol kaninong bata ito.' },
    'change.reason-missing': { what: 'Walang piniling dahilan.', why: '', next: 'Piliin ang dahilan ng pagtatapos.' },
    'change.town-missing': {
      what: 'Hindi nakalagay ang lilipatan.',
      why: '',
      next: 'Ilagay ang pangalan ng lungsod o ward na lilipatan.',
    },
    'change.wish-missing': { what: 'Walang piniling dahilan ng bawas.', why: '', next: 'Piliin ang dahilan.' },
    'change.second-known': {
      what: 'Nakarehistro na ang tagapag-alaga 2.',
      why: 'Isang tao lang ang puwedeng tagapag-alaga 2.',
      next: 'Kung gustong palitan, magtanong sa counter ng lungsod o ward.',
    },
    'change.no-certificate': {
      what: 'Hindi makita ang sertipiko ng batang ito.',
      why: 'Wala siyang sertipiko sa lungsod o ward na ito.',
      next: 'Piliin muli ang bata.',
    },
    'change.ended': {
      what: 'Tapos na ang sertipiko ng batang ito.',
      why: 'Hindi na matatapos muli ang tapos na.',
      next: 'Buksan muli ang pahina para makita ang katayuan ngayon.',
    },
    'change.end-after': {
      what: 'Matatapos ang sertipiko bago ang araw na iyon.',
      why: 'Ang huling araw ng sertipiko ay {last}.',
      next: 'Tingnan ang petsa. Kung matatapos sa {last}, hindi na kailangang magpaalam.',
    },
    'change.decided': {
      what: 'May resulta na ito, o binawi na.',
      why: '',
      next: 'Buksan muli ang pahina para makita ang katayuan ngayon.',
    },
    'change.not-one': {
      what: 'Hindi ito pagpapaalam ng pagbabago.',
      why: 'Nasa ibang pahina ang aplikasyon para sa sertipiko.',
      next: 'Buksan ang pahina ng aplikasyon.',
    },
  },
  ne: {
    'change.channel': {
      what: '{town} ले यो सूचना यस साइटमा लिँदैन।',
      why: 'सूचना दिने तरिका नगर वा वडाअनुसार फरक हुन्छ।',
      next: '“परिवर्तनको सूचना” पृष्ठमा भनिएको तरिकाले सूचना दिनुहोस्।',
    },
    'change.not-external': {
      what: 'यो तरिका छान्न मिल्दैन।',
      why: 'नगर वा वडाले आफ्नो फारामबाट लिँदैन।',
      next: 'कागज वा काउन्टर छान्नुहोस्।',
    },
    'change.nothing': {
      what: 'बदलिने कुरा छैन।',
      why: 'अहिलेको विवरणसँग उस्तै छ।',
      next: 'बदलिने कुरा छानेर नयाँ विवरण लेख्नुहोस्।',
    },
    'change.day-missing': { what: 'मिति लेखिएको छैन।', why: '', next: 'मिति लेख्नुहोस्।' },
    'change.day-future': {
      what: 'बदलिएको दिन आजभन्दा पछिको छ।',
      why: 'बदलिसकेपछि मात्र सूचना दिइन्छ।',
      next: 'आज वा त्यसअघिको मिति लेख्नुहोस्।',
    },
    'change.child-missing': { what: 'बच्चा छानिएको छैन।', why: '', next: 'कुन बच्चाको कुरा हो, छान्नुहोस्।' },
    'change.reason-missing': { what: 'कारण छानिएको छैन।', why: '', next: 'अन्त्यको कारण छान्नुहोस्।' },
    'change.town-missing': {
      what: 'सर्ने ठाउँ लेखिएको छैन।',
      why: '',
      next: 'सर्ने नगर वा वडाको नाम लेख्नुहोस्।',
    },
    'change.wish-missing': { what: 'छुटको कारण छानिएको छैन।', why: '', next: 'कारण छान्नुहोस्।' },
    'change.second-known': {
      what: 'अभिभावक 2 पहिले नै दर्ता छ।',
      why: 'अभिभावक 2 एक जना मात्र हुन सक्छ।',
      next: 'अर्को व्यक्ति राख्न चाहे नगर वा वडाको काउन्टरमा सोध्नुहोस्।',
    },
    'change.no-certificate': {
      what: 'यस बच्चाको प्रमाणपत्र भेटिएन।',
      why: 'यस नगर वा वडामा प्रमाणपत्र छैन।',
      next: 'बच्चा फेरि छान्नुहोस्।',
    },
    'change.ended': {
      what: 'यस बच्चाको प्रमाणपत्र सकिसकेको छ।',
      why: 'सकिएको प्रमाणपत्र फेरि अन्त्य गर्न मिल्दैन।',
      next: 'पृष्ठ फेरि खोलेर अहिलेको अवस्था हेर्नुहोस्।',
    },
    'change.end-after': {
      what: 'प्रमाणपत्र त्यो दिनभन्दा अघि नै सकिन्छ।',
      why: 'प्रमाणपत्रको अन्तिम दिन {last} हो।',
      next: 'मिति हेर्नुहोस्। {last} मा सकिने भए सूचना दिनु पर्दैन।',
    },
    'change.decided': {
      what: 'यो सूचनाको नतिजा आइसकेको वा फिर्ता लिइएको छ।',
      why: '',
      next: 'पृष्ठ फेरि खोलेर अहिलेको अवस्था हेर्नुहोस्।',
    },
    'change.not-one': {
      what: 'यो परिवर्तनको सूचना होइन।',
      why: 'प्रमाणपत्रको निवेदन अर्को पृष्ठमा हेर्न सकिन्छ।',
      next: 'निवेदनको पृष्ठ खोल्नुहोस्।',
    },
  },
})
