import type { FiguresText } from '../figures';

/** Vietnamese: the figures of the audit in the words of the office. */
export const figuresVi: FiguresText = {
  completeness: {
    name: 'Tỷ lệ thành phần hồ sơ đầy đủ',
    rule: 'Thành phần bắt buộc được tính là đủ khi tệp đã được chứng minh có trên hệ thống một cửa, khi dùng lại dữ liệu có sẵn, khi chỉ phải xuất trình, hoặc khi được miễn số hoá có căn cứ. Hồ sơ chưa biết cần giấy tờ gì không được tính.',
    formula: 'Số thành phần bắt buộc đã đủ ÷ tổng số thành phần bắt buộc × 100%',
  },
  'complete-dossiers': {
    name: 'Tỷ lệ hồ sơ đầy đủ',
    rule: 'Hồ sơ đầy đủ khi không còn thành phần bắt buộc nào thiếu. Hồ sơ chưa biết cần giấy tờ gì không được tính.',
    formula: 'Số hồ sơ không còn thiếu thành phần bắt buộc ÷ số hồ sơ đã biết thành phần bắt buộc × 100%',
  },
  quality: {
    name: 'Tỷ lệ tệp đạt chất lượng',
    rule: 'Tệp đạt khi là PDF từ 1.4 trở lên, ảnh màu, ít nhất 200 dpi và có trang. Tệp chưa được đo không được tính.',
    formula: 'Số tệp đạt ÷ số tệp đã chứng minh và đã đo × 100%',
  },
  'read-back': {
    name: 'Tỷ lệ được đọc lại để kiểm chứng',
    rule: 'Bằng chứng chắc nhất: mọi tệp của thành phần đã được đọc lại từ hệ thống một cửa, đúng từng byte.',
    formula: 'Số thành phần được đọc lại ÷ số thành phần đã chứng minh × 100%',
  },
  'exempt-with-reason': {
    name: 'Tỷ lệ miễn số hoá có căn cứ',
    rule: 'Lý do miễn phải có trong bảng miễn số hoá, còn hiệu lực vào ngày tiếp nhận, và áp dụng cho cả nước hoặc cho tỉnh này.',
    formula: 'Số thành phần miễn có căn cứ ÷ số thành phần được miễn × 100%',
  },
  'ticked-with-file': {
    name: 'Tỷ lệ giấy đã nhận có tệp',
    rule: 'Giấy được đánh dấu đã nhận trên hệ thống một cửa thì phải có tệp đính kèm. Giấy được miễn, chỉ xuất trình hoặc dùng lại dữ liệu không được tính.',
    formula: 'Số thành phần đã nhận có tệp ÷ số thành phần đã nhận phải có tệp × 100%',
  },
  'attached-in-time': {
    name: 'Tỷ lệ hồ sơ đính kèm kịp thời',
    rule: 'Mọi thành phần bắt buộc phải đủ trong ngày tiếp nhận hoặc ngày làm việc tiếp theo. Chỉ tính hồ sơ đã đầy đủ và biết giờ đính kèm của từng thành phần.',
    formula: 'Số hồ sơ đủ kịp thời ÷ số hồ sơ đầy đủ biết giờ đính kèm × 100%',
  },
  'few-supplements': {
    name: 'Tỷ lệ hồ sơ bổ sung không quá một lần',
    rule: 'Người dân bị yêu cầu bổ sung giấy tờ nhiều nhất một lần. Chỉ tính hồ sơ mà hệ thống một cửa có ghi số lần.',
    formula: 'Số hồ sơ yêu cầu bổ sung 0 hoặc 1 lần ÷ số hồ sơ có ghi số lần × 100%',
  },
  'inspected-good': {
    name: 'Tỷ lệ đạt khi kiểm tra mẫu',
    rule: 'Thành phần đạt khi tất cả người kiểm tra đều kết luận là tốt.',
    formula: 'Số thành phần mọi người kiểm tra đều thấy tốt ÷ số thành phần đã kiểm tra × 100%',
  },
  results: {
    name: 'Tỷ lệ kết quả được số hoá',
    rule: 'Hồ sơ đã giải quyết xong, hoặc đã qua ngày cuối cùng phải trả, phải có tệp kết quả trên hệ thống một cửa. Ngày đó là ngày hẹn trả; không có thì tính theo thời hạn trong danh mục, chỉ đếm ngày làm việc. Chưa đến hạn, chưa rõ hạn, hoặc thủ tục không trả kết quả bằng giấy thì không được tính. Cơ quan yêu cầu ký số thì tệp chưa ký không được tính là có.',
    formula:
      'Số hồ sơ có tệp kết quả có giá trị ÷ số hồ sơ đã xong hoặc đã quá hạn phải trả kết quả bằng giấy × 100%',
  },
  'signed-results': {
    name: 'Tỷ lệ kết quả đã ký số',
    rule: 'Chỉ tính khi cơ quan yêu cầu kết quả phải ký số. Tệp kết quả chưa ký số không được coi là có giá trị. Kết quả mà chưa ai đọc tệp để biết đã ký hay chưa thì không được tính.',
    formula: 'Số kết quả mà mọi tệp đều đã ký số ÷ số kết quả đã rõ là ký hay chưa × 100%',
  },
  '4.1': {
    name: '4.1 Tỷ lệ hồ sơ có kết quả điện tử',
    rule: 'Chỉ tính thủ tục trả kết quả bằng văn bản, giấy tờ. Hồ sơ chưa xong và chưa có kết quả không bị coi là lỗi nên không được tính. Từ 80% đạt điểm tối đa.',
    formula: 'Số hồ sơ có tệp kết quả ÷ số hồ sơ đã xong hoặc đã có tệp kết quả × 100%',
  },
  '4.2': {
    name: '4.2 Tỷ lệ hồ sơ thực hiện số hoá',
    rule: 'Hồ sơ có ít nhất một tệp trong thành phần hồ sơ và, khi đã xong, có tệp kết quả. Chỉ số này đạt cả khi còn thiếu giấy tờ. Từ 80% đạt điểm tối đa.',
    formula: 'Số hồ sơ có tệp thành phần (và tệp kết quả khi đã xong) ÷ số hồ sơ đã xem thành phần × 100%',
  },
  '4.3': {
    name: '4.3 Tỷ lệ hồ sơ dùng lại dữ liệu số hoá',
    rule: 'Hồ sơ có ít nhất một thành phần lấy từ dữ liệu có sẵn. Hồ sơ mà không nơi nào ghi có hay không thì không được tính. Từ 80% đạt điểm tối đa.',
    formula: 'Số hồ sơ có thành phần dùng lại ÷ số hồ sơ có ghi việc dùng lại × 100%',
  },
  '4.4': {
    name: '4.4 Tỷ lệ hồ sơ số hoá có chia sẻ dữ liệu',
    rule: 'Số ước lượng: hồ sơ có thành phần dùng lại dữ liệu hoặc có tệp kết quả. Hệ thống một cửa không cho biết giấy lấy từ kho cá nhân hay kết quả đã đồng bộ lên Cổng. Từ 80% đạt điểm tối đa.',
    formula:
      'Số hồ sơ có thành phần dùng lại hoặc có tệp kết quả ÷ số hồ sơ có ghi việc dùng lại hoặc có tệp kết quả × 100%',
  },
  'on-time': {
    name: 'Tỷ lệ giải quyết đúng hạn',
    rule: 'Đúng hạn khi xong không sau giờ hẹn trả. Hồ sơ đã qua ngày hẹn mà chưa xong, hoặc đang chờ bổ sung từ lần thứ hai, là quá hạn. Hồ sơ còn trong hạn không được tính.',
    formula: 'Số hồ sơ xong đúng hạn ÷ số hồ sơ đã xong hoặc đã quá hạn × 100%',
  },
  online: {
    name: 'Tỷ lệ nộp trực tuyến',
    rule: 'Hồ sơ mà hệ thống một cửa ghi là nộp trực tuyến. Hồ sơ không ghi kênh nộp không được tính.',
    formula: 'Số hồ sơ nộp trực tuyến ÷ số hồ sơ có ghi kênh nộp × 100%',
  },
  kiosk: {
    name: 'Tỷ lệ chuẩn bị tại máy tự phục vụ',
    rule: 'Hồ sơ có giấy tờ do người dân chuẩn bị trên máy tự phục vụ. Chỉ tính hồ sơ có trong nhật ký tại quầy.',
    formula: 'Số hồ sơ có giấy tờ từ máy tự phục vụ ÷ số hồ sơ có nhật ký tại quầy × 100%',
  },
  satisfaction: {
    name: 'Tỷ lệ người dân hài lòng',
    rule: 'Người dân chọn một trong năm mức trên máy tự phục vụ; hai mức cao nhất là hài lòng. Tính theo tháng chọn.',
    formula: 'Số lượt chọn hai mức cao nhất ÷ tổng số lượt chọn × 100%',
  },
};
