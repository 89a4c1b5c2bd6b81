/** Refusals of 登降園 (ATT-1..7). */
import { defineRefusals } from '../refusal-texts.ts'

export const attendanceRefusals = defineRefusals({
  ja: {
    'attendance.no-booking': {
      what: '今日、この施設の利用予約はありません。',
      why: '登園と降園は、今日の予約に登録します。',
      next: '予約の日と施設を、「予約」の画面で確かめてください。急ぐときは、施設の職員に声をかけてください。',
    },
    'attendance.too-early': {
      what: 'まだ登園の登録ができません。',
      why: '登園は、予約の時間の30分前から登録できます。',
      next: '{opensAt}を過ぎてから、もう一度読み取ってください。',
    },
    'attendance.too-late': {
      what: '予約の時間が終わっているため、登園の登録ができません。',
      why: '予約は{end}まででした。',
      next: '施設の職員に声をかけてください。職員が登録できます。',
    },
    'attendance.not-confirmed': {
      what: 'この予約は、施設がまだ確認していません。',
      why: '施設が確認すると、登園の登録ができます。',
      next: '施設の職員に声をかけてください。',
    },
    'attendance.stamped': {
      what: 'すでに登録されています。',
      why: '{stampedAt}に登録がありました。同じ登録は1回だけです。',
      next: '時刻が違うときは、施設の職員に伝えてください。職員が訂正できます。',
    },
    'attendance.not-in': {
      what: '登園の登録がないため、降園を登録できません。',
      why: '降園は、登園のあとに登録します。',
      next: '先に登園の時刻を登録してください。保護者の方は、施設の職員に声をかけてください。',
    },
    'attendance.state': {
      what: 'この予約には登録できません。',
      why: '取り消されたか、もう終わった予約です。',
      next: '予約の状態を、予約の画面で確かめてください。',
    },
    'attendance.reason-missing': {
      what: '訂正の理由が選ばれていません。',
      why: '訂正の前の時刻と理由を、記録に残します。',
      next: '理由を選んでください。',
    },
    'attendance.out-before-in': {
      what: '降園の時刻が、登園の時刻より前になっています。',
      why: '登園は{inAt}です。',
      next: '登園より後の時刻にしてください。',
    },
    'attendance.future': {
      what: 'まだ来ていない時刻です。',
      why: '登録できるのは、いままでの時刻です。',
      next: 'いまより前の時刻を入力してください。',
    },
    'attendance.other-day': {
      what: '予約の日とちがう日の登録です。',
      why: '登園と降園は、予約の日（{date}）の時刻で登録します。',
      next: '{date}の時刻を入力してください。保護者の方は、施設の職員に声をかけてください。',
    },
    'attendance.month-closed': {
      what: '{month}の実績は確定しているため、訂正できません。',
      why: '確定したあとの変更は、請求に影響します。',
      next: '施設の管理者に相談してください。',
    },
    'attendance.code-over': {
      what: '読み取った2次元コードの有効時間が過ぎています。',
      why: '2次元コードは30秒ごとに新しくなります。',
      next: '施設の画面に出ている2次元コードを、もう一度読み取ってください。',
    },
    'attendance.ticket-over': {
      what: '読み取ってから10分が過ぎました。',
      why: '施設にいるときに登録していただくためです。まだ登録はされていません。',
      next: '施設の2次元コードを、もう一度読み取ってください。',
    },
    'attendance.number-wrong': {
      what: '番号が違うか、新しい番号に変わっています。',
      why: '番号は30秒ごとに変わります。',
      next: '施設の画面に出ている6けたの番号を、もう一度入力してください。',
    },
    'attendance.nothing-to-undo': {
      what: '取り消せる登録がありません。',
      why: 'まだ登録されていないか、別の職員が先に取り消しました。',
      next: '画面を開きなおして、いまの状態を確かめてください。',
    },
    'attendance.nothing-to-count': {
      what: '確定する利用時間がありません。',
      why: '登園と降園の両方がそろうと、利用時間を確定できます。',
      next: '登園と降園の時刻を確かめてください。',
    },
    'attendance.month-open': {
      what: '{month}の実績は、まだ確定できません。',
      why: '確かめていない利用が{n}件あります。',
      next: '「確かめること」の一覧を、上から順に片付けてください。',
    },
    'attendance.month-running': {
      what: '{month}の実績は、まだ確定できません。',
      why: '月が終わってから確定します。',
      next: '翌月になってから、もう一度お試しください。',
    },
    'pairing-code-wrong': {
      what: 'ペアリングコードが違うか、有効時間が過ぎています。',
      why: 'コードは10分間、1回だけ使えます。',
      next: '施設の管理者に、新しいコードを出してもらってください。',
    },
  },
  en: {
    'attendance.no-booking': {
      what: 'There is no booking at this place today.',
      why: 'Check-in and check-out belong to a booking of today.',
      next: 'Please check day and place under Bookings. If it is urgent, ask the staff.',
    },
    'attendance.too-early': {
      what: 'It is too early to check in.',
      why: 'Check-in opens 30 minutes before the booking.',
      next: 'Please scan again after {opensAt}.',
    },
    'attendance.too-late': {
      what: 'The booked time is over, so you cannot check in.',
      why: 'The booking was until {end}.',
      next: 'Please ask the staff. They can record it.',
    },
    'attendance.not-confirmed': {
      what: 'The facility has not confirmed this booking yet.',
      why: 'Once it has, you can check in.',
      next: 'Please ask the staff.',
    },
    'attendance.stamped': {
      what: 'It is already recorded.',
      why: 'At {stampedAt}. Each is recorded once.',
      next: 'If the time is wrong, please tell the staff. They can correct it.',
    },
    'attendance.not-in': {
      what: 'You cannot check out: there is no check-in.',
      why: 'Check-out comes after check-in.',
      next: 'Please record the check-in first. Guardians, please ask the staff.',
    },
    'attendance.state': {
      what: 'This booking cannot be recorded.',
      why: 'It was cancelled or is over.',
      next: 'Please check it under Bookings.',
    },
    'attendance.reason-missing': {
      what: 'The reason is missing.',
      why: 'The earlier time and the reason stay on record.',
      next: 'Please choose a reason.',
    },
    'attendance.out-before-in': {
      what: 'Check-out is before check-in.',
      why: 'Check-in was {inAt}.',
      next: 'Please use a later time.',
    },
    'attendance.future': {
      what: 'This time has not come yet.',
      why: 'Only times up to now can be recorded.',
      next: 'Please enter an earlier time.',
    },
    'attendance.other-day': {
      what: 'This is another day than the booking.',
      why: 'Times belong to the day of the booking ({date}).',
      next: 'Please enter a time on {date}. Guardians, please ask the staff.',
    },
    'attendance.month-closed': {
      what: '{month} is closed and cannot be corrected.',
      why: 'Changes after closing touch the claims.',
      next: 'Please ask the administrator of the facility.',
    },
    'attendance.code-over': {
      what: 'The code you scanned has run out.',
      why: 'It changes every 30 seconds.',
      next: 'Please scan the code on the screen again.',
    },
    'attendance.ticket-over': {
      what: '10 minutes have passed since you scanned.',
      why: 'You have to be at the facility. Nothing is recorded yet.',
      next: 'Please scan the code again.',
    },
    'attendance.number-wrong': {
      what: 'The number is wrong, or has changed.',
      why: 'It changes every 30 seconds.',
      next: 'Please enter the 6 digits on the screen again.',
    },
    'attendance.nothing-to-undo': {
      what: 'There is nothing to take back.',
      why: 'Nothing was recorded, or a colleague took it back.',
      next: 'Please open the screen again.',
    },
    'attendance.nothing-to-count': {
      what: 'There is no time to settle.',
      why: 'Both check-in and check-out are needed.',
      next: 'Please check both times.',
    },
    'attendance.month-open': {
      what: '{month} cannot be closed yet.',
      why: '{n} uses are not checked.',
      next: 'Please work through the list from the top.',
    },
    'attendance.month-running': {
      what: '{month} cannot be closed yet.',
      why: 'It is closed when the month is over.',
      next: 'Please try again next month.',
    },
    'pairing-code-wrong': {
      what: 'The pairing code is wrong or has run out.',
      why: 'It works once, for 10 minutes.',
      next: 'Please ask the administrator for a new one.',
    },
  },
  zh: {
    'attendance.no-booking': {
      what: '今天在这家设施没有预约。',
      why: '入园和离园登记在今天的预约上。',
      next: '请在“预约”中确认日期和设施。紧急时请告诉设施职员。',
    },
    'attendance.too-early': {
      what: '现在还不能登记入园。',
      why: '预约开始前30分钟起可以登记入园。',
      next: '请在{opensAt}之后再扫描。',
    },
    'attendance.too-late': {
      what: '预约时间已结束，不能登记入园。',
      why: '预约到{end}为止。',
      next: '请告诉职员，职员可以登记。',
    },
    'attendance.not-confirmed': {
      what: '设施尚未确认这个预约。',
      why: '设施确认后才能登记入园。',
      next: '请告诉职员。',
    },
    'attendance.stamped': {
      what: '已经登记过了。',
      why: '登记时间是{stampedAt}。每项只登记一次。',
      next: '时间有误时请告诉职员，职员可以更正。',
    },
    'attendance.not-in': {
      what: '没有入园登记，不能登记离园。',
      why: '离园在入园之后登记。',
      next: '请先登记入园。监护人请告诉职员。',
    },
    'attendance.state': {
      what: '这个预约不能登记。',
      why: '预约已取消或已结束。',
      next: '请在“预约”中确认。',
    },
    'attendance.reason-missing': {
      what: '没有填写理由。',
      why: '会保留原来的时间和理由。',
      next: '请选择理由。',
    },
    'attendance.out-before-in': {
      what: '离园时间早于入园时间。',
      why: '入园时间是{inAt}。',
      next: '请输入之后的时间。',
    },
    'attendance.future': {
      what: '这个时间还没有到。',
      why: '只能登记到现在为止的时间。',
      next: '请输入更早的时间。',
    },
    'attendance.other-day': {
      what: '日期与预约不同。',
      why: '时间登记在预约当天（{date}）。',
      next: '请输入{date}的时间。监护人请告诉职员。',
    },
    'attendance.month-closed': {
      what: '{month}已关账，不能更正。',
      why: '关账后更改会影响请款。',
      next: '请向设施管理员咨询。',
    },
    'attendance.code-over': {
      what: '扫描的二维码已过期。',
      why: '二维码每30秒更换一次。',
      next: '请重新扫描画面上的二维码。',
    },
    'attendance.ticket-over': {
      what: '扫描后已过10分钟。',
      why: '登记时需要在设施。目前还没有登记。',
      next: '请重新扫描二维码。',
    },
    'attendance.number-wrong': {
      what: '号码有误，或已更换。',
      why: '号码每30秒更换一次。',
      next: '请重新输入画面上的6位号码。',
    },
    'attendance.nothing-to-undo': {
      what: '没有可以撤销的登记。',
      why: '没有登记，或其他职员已撤销。',
      next: '请重新打开画面。',
    },
    'attendance.nothing-to-count': {
      what: '没有可以确定的时间。',
      why: '需要入园和离园两个时间。',
      next: '请确认两个时间。',
    },
    'attendance.month-open': {
      what: '{month}还不能关账。',
      why: '有{n}条使用记录未确认。',
      next: '请从列表上方开始处理。',
    },
    'attendance.month-running': {
      what: '{month}还不能关账。',
      why: '当月结束后才能关账。',
      next: '请下个月再试。',
    },
    'pairing-code-wrong': {
      what: '配对码有误或已过期。',
      why: '每个码只能用一次，有效10分钟。',
      next: '请向管理员索取新的配对码。',
    },
  },
  pt: {
    'attendance.no-booking': {
      what: 'Não há reserva nesta creche hoje.',
      why: 'A entrada e a saída são registradas na reserva de hoje.',
      next: 'Confira o dia e a creche em Reservas. Se for urgente, fale com um funcionário.',
    },
    'attendance.too-early': {
      what: 'Ainda é cedo para registrar a entrada.',
      why: 'A entrada abre 30 minutos antes da reserva.',
      next: 'Leia o código de novo depois de {opensAt}.',
    },
    'attendance.too-late': {
      what: 'O horário reservado terminou; não é possível registrar a entrada.',
      why: 'A reserva era até {end}.',
      next: 'Fale com um funcionário. Ele pode registrar.',
    },
    'attendance.not-confirmed': {
      what: 'A creche ainda não confirmou esta reserva.',
      why: 'Depois da confirmação, é possível registrar a entrada.',
      next: 'Fale com um funcionário.',
    },
    'attendance.stamped': {
      what: 'Já está registrado.',
      why: 'Registrado em {stampedAt}. Registra-se só uma vez.',
      next: 'Se a hora estiver errada, fale com um funcionário. Ele pode corrigir.',
    },
    'attendance.not-in': {
      what: 'Não há entrada; não é possível registrar a saída.',
      why: 'A saída vem depois da entrada.',
      next: 'Registre primeiro a entrada. Responsáveis, falem com um funcionário.',
    },
    'attendance.state': {
      what: 'Não é possível registrar nesta reserva.',
      why: 'Ela foi cancelada ou já terminou.',
      next: 'Confira em Reservas.',
    },
    'attendance.reason-missing': {
      what: 'Falta o motivo.',
      why: 'A hora anterior e o motivo ficam registrados.',
      next: 'Escolha um motivo.',
    },
    'attendance.out-before-in': {
      what: 'A saída está antes da entrada.',
      why: 'A entrada foi em {inAt}.',
      next: 'Use uma hora posterior.',
    },
    'attendance.future': {
      what: 'Esta hora ainda não chegou.',
      why: 'Só é possível registrar horas até agora.',
      next: 'Digite uma hora anterior.',
    },
    'attendance.other-day': {
      what: 'O dia é diferente do dia da reserva.',
      why: 'As horas são do dia da reserva ({date}).',
      next: 'Digite uma hora de {date}. Responsáveis, falem com um funcionário.',
    },
    'attendance.month-closed': {
      what: '{month} está fechado e não pode ser corrigido.',
      why: 'Mudanças após o fechamento afetam as cobranças.',
      next: 'Fale com o administrador da creche.',
    },
    'attendance.code-over': {
      what: 'O código lido expirou.',
      why: 'Ele muda a cada 30 segundos.',
      next: 'Leia de novo o código na tela.',
    },
    'attendance.ticket-over': {
      what: 'Passaram 10 minutos desde a leitura.',
      why: 'É preciso estar na creche. Nada foi registrado ainda.',
      next: 'Leia o código de novo.',
    },
    'attendance.number-wrong': {
      what: 'O número está errado ou já mudou.',
      why: 'Ele muda a cada 30 segundos.',
      next: 'Digite de novo os 6 dígitos da tela.',
    },
    'attendance.nothing-to-undo': {
      what: 'Não há nada a desfazer.',
      why: 'Nada foi registrado ou um colega já desfez.',
      next: 'Abra a tela de novo.',
    },
    'attendance.nothing-to-count': {
      what: 'Não há tempo a definir.',
      why: 'São necessárias a entrada e a saída.',
      next: 'Confira as duas horas.',
    },
    'attendance.month-open': {
      what: '{month} ainda não pode ser fechado.',
      why: '{n} usos não foram conferidos.',
      next: 'Siga a lista a partir do início.',
    },
    'attendance.month-running': {
      what: '{month} ainda não pode ser fechado.',
      why: 'O fechamento é feito quando o mês termina.',
      next: 'Tente no próximo mês.',
    },
    'pairing-code-wrong': {
      what: 'O código de pareamento está errado ou expirou.',
      why: 'Vale uma vez, por 10 minutos.',
      next: 'Peça um novo ao administrador.',
    },
  },
  vi: {
    'attendance.no-booking': {
      what: 'Hôm nay không có đặt chỗ ở cơ sở này.',
      why: 'Giờ đến và giờ về được ghi vào đặt chỗ hôm nay.',
      next: 'Hãy kiểm tra ngày và cơ sở trong Đặt chỗ. Nếu gấp, hãy hỏi nhân viên.',
    },
    'attendance.too-early': {
      what: 'Chưa thể ghi giờ đến.',
      why: 'Có thể ghi từ 30 phút trước giờ đặt.',
      next: 'Hãy quét lại sau {opensAt}.',
    },
    'attendance.too-late': {
      what: 'Đã hết giờ đặt nên không ghi được giờ đến.',
      why: 'Đặt chỗ đến {end}.',
      next: 'Hãy báo nhân viên. Nhân viên có thể ghi.',
    },
    'attendance.not-confirmed': {
      what: 'Cơ sở chưa xác nhận đặt chỗ này.',
      why: 'Sau khi xác nhận mới ghi được giờ đến.',
      next: 'Hãy báo nhân viên.',
    },
    'attendance.stamped': {
      what: 'Đã được ghi rồi.',
      why: 'Ghi lúc {stampedAt}. Mỗi lần chỉ ghi một lần.',
      next: 'Nếu giờ sai, hãy báo nhân viên. Nhân viên có thể sửa.',
    },
    'attendance.not-in': {
      what: 'Chưa có giờ đến nên không ghi được giờ về.',
      why: 'Giờ về được ghi sau giờ đến.',
      next: 'Hãy ghi giờ đến trước. Phụ huynh hãy báo nhân viên.',
    },
    'attendance.state': {
      what: 'Không thể ghi cho đặt chỗ này.',
      why: 'Đặt chỗ đã hủy hoặc đã kết thúc.',
      next: 'Hãy kiểm tra trong Đặt chỗ.',
    },
    'attendance.reason-missing': {
      what: 'Chưa có lý do.',
      why: 'Giờ cũ và lý do được lưu lại.',
      next: 'Hãy chọn lý do.',
    },
    'attendance.out-before-in': {
      what: 'Giờ về trước giờ đến.',
      why: 'Giờ đến là {inAt}.',
      next: 'Hãy nhập giờ muộn hơn.',
    },
    'attendance.future': {
      what: 'Giờ này chưa đến.',
      why: 'Chỉ ghi được giờ cho đến hiện tại.',
      next: 'Hãy nhập giờ sớm hơn.',
    },
    'attendance.other-day': {
      what: 'Ngày khác với ngày đặt chỗ.',
      why: 'Giờ thuộc ngày đặt chỗ ({date}).',
      next: 'Hãy nhập giờ của {date}. Phụ huynh hãy báo nhân viên.',
    },
    'attendance.month-closed': {
      what: '{month} đã chốt nên không sửa được.',
      why: 'Thay đổi sau khi chốt ảnh hưởng đến thanh toán.',
      next: 'Hãy hỏi người quản lý của cơ sở.',
    },
    'attendance.code-over': {
      what: 'Mã đã quét hết hạn.',
      why: 'Mã thay đổi mỗi 30 giây.',
      next: 'Hãy quét lại mã trên màn hình.',
    },
    'attendance.ticket-over': {
      what: 'Đã quá 10 phút từ khi quét.',
      why: 'Bạn cần có mặt ở cơ sở. Chưa có gì được ghi.',
      next: 'Hãy quét lại mã.',
    },
    'attendance.number-wrong': {
      what: 'Số sai hoặc đã thay đổi.',
      why: 'Số thay đổi mỗi 30 giây.',
      next: 'Hãy nhập lại 6 chữ số trên màn hình.',
    },
    'attendance.nothing-to-undo': {
      what: 'Không có gì để hoàn tác.',
      why: 'Chưa ghi hoặc người khác đã hoàn tác.',
      next: 'Hãy mở lại màn hình.',
    },
    'attendance.nothing-to-count': {
      what: 'Không có thời gian để tính.',
      why: 'Cần cả giờ đến và giờ về.',
      next: 'Hãy kiểm tra cả hai giờ.',
    },
    'attendance.month-open': {
      what: 'Chưa thể chốt {month}.',
      why: '{n} lần sử dụng chưa kiểm tra.',
      next: 'Hãy làm từ đầu danh sách.',
    },
    'attendance.month-running': {
      what: 'Chưa thể chốt {month}.',
      why: 'Chốt sau khi hết tháng.',
      next: 'Hãy thử lại tháng sau.',
    },
    'pairing-code-wrong': {
      what: 'Mã ghép nối sai hoặc hết hạn.',
      why: 'Mã dùng một lần, trong 10 phút.',
      next: 'Hãy xin người quản lý mã mới.',
    },
  },
})
