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
Kinh tế tăng 6,1% so với năm 2029; toàn tỉnh có 318 hợp tác xã thành lập mới, 72 hợp tác xã giải thể. Xã Bến Sậy được thành lập từ ngày 03/6/2030.
Tỉnh còn thiếu 240 giáo viên so với biên chế được giao, nhiều nhất ở cấp tiểu học (110 người).
Điều 2. Nhiệm vụ năm 2031
1. Phát triển thêm 30 sản phẩm gốm từ 3 sao trở lên, trong đó có ít nhất 04 sản phẩm 5 sao.
2. Sở Giáo dục và Đào tạo chủ trì, phối hợp với Sở Nội vụ tuyển dụng 410 giáo viên trước ngày 20 tháng 8 năm 2031.
3. Ngày hội Cá chép tổ chức tại phường Bến Đá trong quý II năm 2031.
4. Xây dựng 3 bến thuyền trên sông Trầm. Chủ trì: Sở Xây dựng. Phối hợp: Công an tỉnh, Hội Nông dân tỉnh. Thời gian hoàn thành: trước ngày 30/9/2031.
5. Kéo điện đến 19 bản trong tổng số 31 bản, 12 bản còn lại hoàn thành trong năm 2032; mức hỗ trợ 90 triệu đồng đối với hộ làm nhà mới, 40 triệu đồng đối với hộ sửa nhà.
6. Di dời 96 hộ vùng lũ tại xã Mai Đồi và xã Lũng Hoa (Mai Đồi 61 hộ, Lũng Hoa 35 hộ).
7. Ban Pháp chế tuyên truyền về đất đai; giám sát chuyên đề việc tái định cư vùng lũ.
8. Xây dựng 5 trường bán trú, đưa vào sử dụng trước năm học 2033 - 2034.
Điều 3. Tổ chức thực hiện
1. Ủy ban nhân dân tỉnh ban hành kế hoạch thực hiện Nghị quyết này trước ngày 15 tháng 01 năm 2031.
PHỤ LỤC
CÁC CHỈ TIÊU NĂM 2031
STT | Chỉ tiêu | Đơn vị tính | Ước thực hiện 2030 | Kế hoạch 2031 | Cơ quan theo dõi
1 | Tốc độ tăng GRDP | % | 7,9 | 8,5 | Sở Tài chính
2 | Tỷ lệ bao phủ bảo hiểm y tế | % | 95,1 | 95,8 | Bảo hiểm xã hội tỉnh
3 | Kim ngạch xuất khẩu | Triệu USD | 98 | 120 | Sở Công Thương
4 | Số bác sĩ trên một vạn dân | Bác sĩ | 11 | 12 | Sở Y tế
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
    ['Chỉ tiêu bác sĩ trên một vạn dân do ngành y tế theo dõi phải không?', 'yes'],
  ])('follows it up, by a column: “%s”: %s', async (text, verdict) => {
    expect(await verdictOf(text)).toBe(verdict);
  });
});

describe('what is reckoned of a sentence', () => {
  it.each([
    // How much something grew since when, of several figures in percent.
    ['năm 2030 thu ngân sách tăng 9% so năm 2029 đúng không', 'yes'],
    ['năm 2030 thu ngân sách tăng 4% so năm 2029 đúng không', 'no'],
    ['htx lập mới 2030 nhiều hơn htx giải thể hả', 'yes'],
    ['hợp tác xã lập mới 2030 ít hơn hợp tác xã giải thể hả', 'no'],
    ['Xã Bến Sậy mới lập từ đầu tháng 6/2030 đúng không?', 'yes'],
    ['Xã Bến Sậy mới lập từ cuối tháng 6/2030 đúng không?', undefined],
    ['Tỉnh đang hụt 240 giáo viên so với số được giao phải không?', 'yes'],
    ['Tỉnh đang dư 240 giáo viên so với biên chế được giao phải không?', 'no'],
    ['thieu gv nhieu nhat la cap tieu hoc', 'yes'],
    ['thiếu giáo viên nhiều nhất là cấp mầm non', undefined],
  ])('“%s”: %s', async (text, verdict) => {
    expect(await verdictOf(text)).toBe(verdict);
  });
});

describe('a figure of another thing of a list', () => {
  it.each([
    ['hộ sửa nhà được hỗ trợ 90 triệu đồng phải không', 'no'],
    ['lũng hoa có 61 hộ phải không', 'no'],
    ['lũng hoa di dời 96 hộ phải không', undefined],
  ])('“%s”: %s', async (text, verdict) => {
    expect(await verdictOf(text)).toBe(verdict);
  });
});

describe('a statement of when and where', () => {
  it.each([
    ['ngày hội cá chép tổ chức ở xã mai đồi', undefined],
    ['ngay hoi ca chep khai mac quy 3/2031', 'no'],
    ['ban pháp chế giám sát vụ tái định cư đúng k', 'yes'],
    ['Mấy trường bán trú phải sử dụng trước năm học 2033-2034 phải không?', 'yes'],
    ['mấy trường nào phải sử dụng trước năm học 2033-2034 phải không?', undefined],
  ])('“%s”: %s', async (text, verdict) => {
    expect(await verdictOf(text)).toBe(verdict);
  });
});
