import { listWords } from '../../text/list-words.ts';
/** Words around a figure that don't narrow what it is of: who reports, politeness, grammar, words of measuring. */
export const FILLER_WORDS: readonly string[] = listWords(`
  em | anh | chị | tôi | mình | bác | chú | cô | sếp | thủ trưởng | đồng chí | bot | ạ | à | nhé | nha | nhá | dạ | vâng | thưa | kính | xin | gửi | kính gửi | ừ | ok | oke | rồi | thôi | đấy | đó | này | nhỉ
  báo cáo | báo cáo anh | báo cáo chị | cập nhật | số liệu | số | con số | kết quả | tình hình | tiến độ | thông tin | nội dung | chỉ tiêu | mục tiêu | kế hoạch | dự toán | đơn vị | bên em | bên tôi | bên mình | sở | phòng | ban | tuần này | tháng này | trong tuần | trong tháng | quý này | năm nay | trong năm | năm | cả năm | tuần | tháng | quý | ngày | hôm nay | hiện | hiện nay | hiện tại | nay | đến nay | tới nay | tính đến nay | giờ | bây giờ | thời điểm này | đầu năm | từ đầu năm | vừa | vừa rồi | mới | mới nhất | đến | tới | tính | tính đến | hết | đến hết | cuối | lũy kế | cộng dồn | tổng cộng | tổng số | tổng | tính chung | chung
  đã | đang | được | có | là | thì | mà | của | cho | với | và | còn | cũng | vẫn | lại | ra | lên | về | ở | tại | trong | trên | từ | theo | bằng | so | so với | do | các | những | cái | cả | đều | chỉ | riêng của | trong đó | toàn | toàn bộ | đủ | hơn | gần | khoảng | chừng | tầm | độ | xấp xỉ | ít nhất | tối thiểu | trên dưới | tương ứng | tương đương | tức | tức là
  đạt | đạt được | đạt mức | ước | ước đạt | ước tính | ước thực hiện | thực hiện | thực hiện được | thực hiện đạt | hoàn thành | xong | làm | làm được | triển khai | tăng | giảm | mức | mức tăng | tỷ lệ | chiếm | ở mức | duy trì | nâng | nâng lên | phần trăm | % | điểm | điểm % | lượt | người | đồng | tỷ đồng | tỷ | triệu | nghìn | usd | đô | tấn | thêm | tăng thêm
  ơi | giúp | thành | đổi | đổi thành | sửa thành | gửi lại | sửa lại | sửa | đính chính | nhầm | chính xác | chính xác là | đúng | đúng là | phải là | bổ sung | chốt | chốt số | lúc nãy | hồi nãy
  thành phố | toàn thành phố | tp | toàn tp | trên địa bàn | địa bàn | địa bàn thành phố | trên địa bàn thành phố
  khu vực | đầu | hút | hút được | huy động | thu hút được | dùng | xài | đạt chuẩn | tiêu chuẩn | theo tiêu chuẩn | đạt tiêu chuẩn | hiện | toàn đảng bộ | đều | xuống | âm | xem | gọi | sáng | chiều | tối | trưa | đêm | hôm | hôm qua | hôm kia | ghi | điền | gõ | báo | nhắn | thay đổi | thay đổi thành | tròn | chẵn | chỉ có | vẫn là | nghị quyết | ý | điểm | mục | tổng cộng là | tròn trĩnh | đô la | mỹ
  chỉ tiêu giao | chỉ tiêu được giao | kế hoạch giao | kế hoạch được giao | dự toán giao | dự toán được giao | kế hoạch đề ra | chỉ tiêu đề ra | mục tiêu đề ra | kế hoạch năm | dự toán năm
  cộng lại | gộp lại | cộng chung
  chưa đạt | chưa được | chưa tới | chưa đến | không đạt
  nhóm | khối | mảng | đâu | tỉ lệ | phụ trách | theo dõi | tôi phụ trách | em phụ trách
  so với kỳ trước | kỳ trước | so với lần trước | lần trước | so với tuần trước | tuần trước | so với tháng trước | tháng trước | so với quý trước | quý trước
  so với cùng kỳ | cùng kỳ | cùng kỳ năm trước | năm trước | năm ngoái
`);

/** Words that open a remark after a figure; what follows them doesn't say what the figure is of. */
export const REMARK_WORDS: readonly string[] = listWords(`
  chứ | nhờ | do | vì | bởi | bởi vì | nhưng | tuy nhiên | tuy | song | mà | cao | cao hơn | thấp | thấp hơn | vượt | tăng | giảm | chưa | không | đang | đã | sẽ | vẫn | còn | hiện | trong khi | gồm | vướng | khó khăn | chậm | nhanh | đúng | kịp | tốt | ổn | sát | gần bằng | bằng | nữa | luôn | xong | nên | để | theo | đạt | dự kiến | ước | phấn đấu | khả năng | cố gắng | quyết tâm
`);

/** Words that names share and that alone name nothing. */
export const GENERIC_WORDS: readonly string[] = listWords(`
  xây dựng | phát triển | hoàn thành | triển khai | thực hiện | tỷ lệ | tỷ trọng | tổng | mức | tốc độ | số | tăng | giảm | thu | cấp | lập | xã | người | khách | dân | thành phố | chất lượng | mới
`);

/** Words of several syllables of which one alone says nothing: "bằng" in "bằng cấp". */
export const WHOLE_WORDS: readonly string[] = listWords(`
  bằng cấp | văn bằng
`);
