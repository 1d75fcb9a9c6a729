/** One paper of a checklist, in the words of the OpenCPS interface. */
export interface DossierPart {
  readonly partNo: string;
  readonly partName: string;
  /** 1 what the citizen hands in, 2 result, 3 other paper with a name of its own. */
  readonly partType: 1 | 2 | 3;
  readonly multiple: boolean;
  readonly required: boolean;
  readonly hasForm: boolean;
  readonly fileTemplateNo: string;
  /** JSON `{"tip","maxSize" (MB),"extensions"}`, or plain text, which means the system's own limits. */
  readonly partTip: string;
}

/** The checklist of a procedure. */
export interface DossierTemplate {
  readonly templateNo: string;
  readonly serviceCode: string;
  readonly templateName: string;
  readonly dossierParts: readonly DossierPart[];
}

interface PartFacts {
  readonly type?: 1 | 2 | 3;
  readonly multiple?: boolean;
  readonly required?: boolean;
  readonly tip?: string;
  readonly maxSize?: number;
  readonly extensions?: string;
}

const OTHER = part('TP99', 'Giấy tờ khác', { type: 3, multiple: true, required: false, maxSize: 20 });

/** Checklists by procedure code. What they ask for is training material, not a source of law. */
export const templates: readonly DossierTemplate[] = [
  template('1.012783', 'Cấp đổi Giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất', [
    part('TP01', 'Đơn đăng ký biến động đất đai, tài sản gắn liền với đất (Mẫu số 18)', {
      extensions: 'pdf,jpg,png',
    }),
    part('TP02', 'Bản gốc Giấy chứng nhận đã cấp', { extensions: 'pdf' }),
    part('TP03', 'Hợp đồng chuyển nhượng quyền sử dụng đất đã công chứng', {
      extensions: 'pdf',
      maxSize: 20,
    }),
    part('TP04', 'Bản cam kết về ranh giới thửa đất có xác nhận của các hộ liền kề', {
      multiple: true,
      tip: 'Tải lên bản chụp rõ nét, đủ các trang',
    }),
    part('TP05', 'Phiếu xác nhận kết quả đo đạc hiện trạng thửa đất', { extensions: 'pdf,jpg', maxSize: 10 }),
  ]),
  template('1.001193', 'Đăng ký khai sinh', [
    part('TP01', 'Tờ khai đăng ký khai sinh', { extensions: 'pdf,jpg,png', maxSize: 6 }),
    part('TP02', 'Giấy chứng sinh', { extensions: 'pdf,jpg', maxSize: 6 }),
    part('TP03', 'Giấy tờ tùy thân của cha, mẹ (hai mặt)', {
      multiple: true,
      maxSize: 6,
      extensions: 'pdf,jpg,png',
    }),
    part('TP04', 'Văn bản ủy quyền (nếu có)', { required: false, extensions: 'pdf', maxSize: 6 }),
    OTHER,
    part('KQ01', 'Giấy khai sinh', { type: 2, required: false, extensions: 'pdf' }),
  ]),
  template('1.000894', 'Đăng ký kết hôn', [
    part('TP01', 'Tờ khai đăng ký kết hôn', { extensions: 'pdf', maxSize: 6 }),
    part('TP02', 'Giấy tờ tùy thân của hai bên nam, nữ', { multiple: true, maxSize: 6 }),
    part('TP03', 'Giấy xác nhận tình trạng hôn nhân', { required: false, extensions: 'pdf,jpg' }),
    OTHER,
    part('KQ01', 'Giấy chứng nhận kết hôn', { type: 2, required: false, extensions: 'pdf' }),
  ]),
  template('2.000815', 'Chứng thực bản sao từ bản chính giấy tờ, văn bản', [
    part('TP01', 'Bản chính giấy tờ, văn bản làm cơ sở để chứng thực bản sao', {
      multiple: true,
      maxSize: 20,
    }),
    part('KQ01', 'Bản sao đã chứng thực', { type: 2, required: false, extensions: 'pdf', multiple: true }),
  ]),
  template('1.004873', 'Cấp Giấy xác nhận tình trạng hôn nhân', [
    part('TP01', 'Tờ khai cấp Giấy xác nhận tình trạng hôn nhân', { extensions: 'pdf', maxSize: 6 }),
    part('TP02', 'Bản sao giấy tờ chứng minh (nếu đã ly hôn hoặc vợ/chồng đã chết)', {
      required: false,
      maxSize: 6,
    }),
    part('KQ01', 'Giấy xác nhận tình trạng hôn nhân', { type: 2, required: false, extensions: 'pdf' }),
  ]),
  template('1.001612', 'Đăng ký thành lập hộ kinh doanh', [
    part('TP01', 'Giấy đề nghị đăng ký hộ kinh doanh', { extensions: 'pdf' }),
    part('TP02', 'Giấy tờ pháp lý của chủ hộ kinh doanh', { multiple: true }),
    part('TP03', 'Bản sao biên bản họp thành viên hộ gia đình', { required: false }),
    part('KQ01', 'Giấy chứng nhận đăng ký hộ kinh doanh', { type: 2, required: false, extensions: 'pdf' }),
  ]),
  template('1.000656', 'Đăng ký khai tử', [
    part('TP01', 'Tờ khai đăng ký khai tử', { extensions: 'pdf', maxSize: 6 }),
    part('TP02', 'Giấy báo tử hoặc giấy tờ thay Giấy báo tử', { extensions: 'pdf,jpg', maxSize: 6 }),
    OTHER,
    part('KQ01', 'Trích lục khai tử', { type: 2, required: false, extensions: 'pdf' }),
  ]),
  template('1.009122', 'Cấp giấy phép xây dựng mới đối với nhà ở riêng lẻ', [
    part('TP01', 'Đơn đề nghị cấp giấy phép xây dựng', { extensions: 'pdf', maxSize: 20 }),
    part('TP02', 'Giấy tờ chứng minh quyền sử dụng đất', { extensions: 'pdf', maxSize: 20 }),
    part('TP03', 'Bản vẽ thiết kế xây dựng (khổ A3 trở lên)', {
      multiple: true,
      tip: 'Bản vẽ tỷ lệ 1/50 – 1/200',
    }),
    part('TP04', 'Bản cam kết bảo đảm an toàn đối với công trình liền kề', { required: false, maxSize: 10 }),
    part('KQ01', 'Giấy phép xây dựng', { type: 2, required: false, extensions: 'pdf' }),
  ]),
];

function template(
  serviceCode: string,
  templateName: string,
  dossierParts: readonly DossierPart[],
): DossierTemplate {
  return { templateNo: `QT_${serviceCode}`, serviceCode, templateName, dossierParts };
}

function part(partNo: string, partName: string, facts: PartFacts): DossierPart {
  const { type = 1, multiple = false, required = true, tip = '', maxSize = 20, extensions } = facts;
  const json = { tip: tip || partName, maxSize, extensions: extensions ?? 'pdf,jpg,jpeg,png' };
  return {
    partNo,
    partName,
    partType: type,
    multiple,
    required,
    hasForm: false,
    fileTemplateNo: `${partNo}_MAU`,
    partTip: tip && facts.maxSize === undefined ? tip : JSON.stringify(json),
  };
}
