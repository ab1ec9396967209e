import { describe, expect, it } from 'vitest';
import { openText } from '../support/open-text.ts';

const RESOLUTION = `HỘI ĐỒNG NHÂN DÂN
TỈNH SÔNG TRẦM
Số: 31/NQ-HĐND
Sông Trầm, ngày 08 tháng 12 năm 2030
NGHỊ QUYẾT
Về nhiệm vụ phát triển kinh tế - xã hội năm 2031
Điều 1. Kết quả năm 2030
Thu ngân sách đạt 3.140 tỷ đồng, bằng 104% dự toán, tăng 9% so với năm 2029, trong đó thu nội địa 2.815 tỷ đồng, thu từ xuất nhập khẩu 325 tỷ đồng.
Sửa xong 1.260 cống thoát nước, bằng 100% kế hoạch. Số nhà trọ đạt chuẩn tăng từ 52 lên 71 nhà trọ.
Điều 2. Nhiệm vụ năm 2031
1. Phát triển thêm 30 sản phẩm gốm từ 3 sao trở lên, trong đó có ít nhất 04 sản phẩm 5 sao.
2. Sở Giáo dục và Đào tạo chủ trì, phối hợp với Sở Nội vụ tuyển dụng 410 giáo viên trước ngày 20 tháng 8 năm 2031.
3. Ngày hội Cá chép tổ chức tại phường Bến Đá trong quý II năm 2031.
4. Xây dựng 3 bến thuyền trên sông Trầm. Chủ trì: Sở Xây dựng. Phối hợp: Công an tỉnh, Hội Nông dân tỉnh. Thời gian hoàn thành: trước ngày 30/9/2031.
Điều 3. Tổ chức thực hiện
1. Ủy ban nhân dân tỉnh ban hành kế hoạch thực hiện Nghị quyết này trước ngày 15 tháng 01 năm 2031.
PHỤ LỤC
CÁC CHỈ TIÊU NĂM 2031
STT | Chỉ tiêu | Đơn vị tính | Ước thực hiện 2030 | Kế hoạch 2031 | Cơ quan theo dõi
1 | Tốc độ tăng GRDP | % | 7,9 | 8,5 | Sở Tài chính
2 | Tỷ lệ bao phủ bảo hiểm y tế | % | 95,1 | 95,8 | Bảo hiểm xã hội tỉnh
3 | Kim ngạch xuất khẩu | Triệu USD | 98 | 120 | Sở Công Thương
`;
const answering = await openText(RESOLUTION, 'nghi-quyet-song-tram');
const verdictOf = async (text: string) =>
  (await answering.answer({ text, now: new Date('2031-02-10T09:00:00+07:00'), subject: undefined }))
    .verdict ?? undefined;

describe('what the text says nearly word for word', () => {
  it.each([
    // Tags that are no other words of asking.
    ['ngay hoi ca chep to chuc tai phuong ben da chu gi', 'yes'],
    ['Ngày hội Cá chép tổ chức tại phường Bến Đá chứ gì nữa', 'yes'],
    ['ngay hoi ca chep to chuc tai phuong ben da nhe', 'yes'],
    ['ngày hội cá chép tổ chức ở đâu chứ gì', undefined],
    // A figure by the words that the text calls it by.
    ['thu nội địa 2030 hơn 2.800 tỷ phải không', 'yes'],
    ['thu nội địa 2030 dưới 2.900 tỷ phải không', 'yes'],
    ['thu nội địa 2030 hơn 2.900 tỷ phải không', undefined],
    // What the whole is its part is, too.
    ['gốm phải có tối thiểu 4 sản phẩm 5 sao hả', 'yes'],
    ['gốm có 4 sản phẩm 3 sao hả', undefined],
    ['gốm có 4 sản phẩm hả', undefined],
  ])('“%s”: %s', async (text, verdict) => {
    expect(await verdictOf(text)).toBe(verdict);
  });

  it.each([
    ['năm 2030 thu ngân sách có vượt dự toán không', 'yes'],
    ['năm 2030 thu ngân sách có hụt dự toán không', 'no'],
    // The figure is of the year that the heading says.
    ['năm 2029 thu ngân sách có vượt dự toán không', undefined],
    ['sửa cống thoát nước năm 2030 có hoàn thành đủ kế hoạch không', 'yes'],
    ['năm 2030 nhà trọ đạt chuẩn tăng thêm 19 nhà trọ phải không', 'yes'],
    ['năm 2030 nhà trọ đạt chuẩn tăng thêm 71 nhà trọ phải không', undefined],
  ])('reckons “%s”: %s', async (text, verdict) => {
    expect(await verdictOf(text)).toBe(verdict);
  });

  it.each([
    ['ubnd tỉnh phải ra kh thực hiện nq trước 15/1/31', 'yes'],
    ['ngày hội cá chép tổ chức trong q2/31 phải không', 'yes'],
    ['ngày hội cá chép tổ chức trong q3/31 phải không', 'no'],
  ])('reads a year of two digits: “%s”: %s', async (text, verdict) => {
    expect(await verdictOf(text)).toBe(verdict);
  });
});

describe('who has which part in a work', () => {
  it.each([
    ['snv chủ trì tuyển 410 gv phải không', 'no'],
    ['sở giáo dục và đào tạo chủ trì tuyển giáo viên phải không', 'yes'],
    ['công an tỉnh có tham gia xây dựng bến thuyền không', 'yes'],
    ['hội nông dân lo chính vụ xây bến thuyền', 'no'],
    // Who else works along may not be told.
    ['sở nội vụ có tham gia xây dựng bến thuyền không', undefined],
    ['sở tài chính trình kế hoạch trước 15/1/2031', undefined],
  ])('“%s”: %s', async (text, verdict) => {
    expect(await verdictOf(text)).toBe(verdict);
  });

  it.each([
    ['bhyt do bhxh tinh theo doi phai khong', 'yes'],
    ['sở tài chính theo dõi ct tăng grdp', 'yes'],
    ['sở công thương theo dõi ct tăng grdp', 'no'],
    ['Kim ngạch xuất khẩu do Sở Tài chính theo dõi phải không', 'no'],
    ['sở công thương theo dõi chỉ tiêu đúng không', undefined],
  ])('follows it up, by a column: “%s”: %s', async (text, verdict) => {
    expect(await verdictOf(text)).toBe(verdict);
  });
});
