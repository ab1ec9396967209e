const list = (text: string): readonly string[] =>
  text
    .split(/[|\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');

/**
 * Words of asking, politeness and grammar: they say how something is asked, not what. Lower-case, longest phrases
 * match first.
 */
export const FUNCTION_WORDS: readonly string[] = list(`
  bao nhiêu | bao nhiêu rồi | bao lâu | mấy | là gì | là bao nhiêu | như thế nào | thế nào | ra sao | làm sao | vì sao | tại sao | cái gì | gì | nào
  ai | những ai | ở đâu | đâu | khi nào | bao giờ | lúc nào | sao | thế | vậy | à | ạ | ừ | nhỉ | nhé | nha | hả | hử | chứ | ơi | ư | hở | đấy | đó | này | kia | ấy | đây | nó | thì | thì sao
  phải không | đúng không | không | có | có phải | có đúng | đúng | đúng là | phải | chưa | rồi | được không | hay | hoặc | hay là | với | và | cùng | còn | nữa | cả | luôn | ngay
  trong đó | trong khi | ngoài ra | đồng thời | bên cạnh | cùng với | cũng như | đối với | thông qua việc | kể cả | cũng | lại | vẫn | chỉ | chính | riêng | nhất | rất | lắm | quá | khá | hơi | tới đâu | đến đâu | được bao nhiêu | mấy cái
  là | thì | mà | của | cho | cho biết | từ | đến | tới | tại | ở | trong | ngoài | trên | dưới | theo | về | bằng | bởi | do | vì | nên | để | mới là | so với | so | như | nếu | khi | lúc | vào | ra | lên | xuống | đi | các | những | một | mọi | mỗi | từng | cái | con | việc | sự | cuộc | điều
  được | bị | đã | đang | sẽ | cần | cần phải | muốn | nêu | nói | quy định | đề ra | đặt ra | đặt | đề cập | nhắc | nhắc đến | nói đến | ghi | viết | yêu cầu | hỏi | xin | xin hỏi | cho hỏi | cho em hỏi | cho tôi hỏi | cho mình hỏi | giúp | giúp tôi | giúp em | hãy | vui lòng | làm ơn | trả lời | tra | tra cứu | tra giúp | xem | tìm | kiểm tra giúp | báo cáo anh | báo cáo | biết | cho xem | cụ thể | cụ thể là | chính xác | đầy đủ | chi tiết | ngắn gọn | nhanh | gấp
  em | anh | chị | tôi | mình | bạn | bot | sếp | thủ trưởng | đồng chí | các bác | bác | chú | cô | ad | admin | mọi người | chúng ta | ta | chúng tôi
  năm nay | trong năm | cả năm | hàng năm | năm | trong năm nay | hiện nay | hiện tại | đến nay | tính đến nay | bây giờ | hôm nay | giờ | lần này | kỳ này
  thành phố | tp | toàn thành phố | toàn tỉnh | của tỉnh | tỉnh ta | tỉnh mình | tỉnh nhà | toàn xã | của xã | xã ta | xã mình | xã nhà | toàn phường | của phường | phường ta | phường mình | thành phố ta | trên địa bàn | địa bàn | địa bàn thành phố | ta | nhà mình
  kế hoạch năm | dự kiến | phấn đấu | con số | giá trị | chỉ số nào | ngưỡng | khoảng | chừng | tầm | cỡ | độ | tối thiểu | tối đa | ít nhất | nhiều nhất | hơn | vượt | gần
  phần trăm | tỷ đồng | tỷ usd | triệu tấn | triệu lượt | tỷ | triệu | nghìn | ngàn | đồng | usd | phần | điểm | lượt | tấn | đô | đô la | vnđ | mấy nghìn | mấy triệu | mấy tỷ | mấy xã | tỷ đô
  liên quan | liên quan đến | liên quan tới | thuộc | gồm | bao gồm | gồm những gì | có những gì | liệt kê | kể tên | kể ra | danh sách | toàn bộ | tất cả | tổng cộng | tổng số | số lượng | hết | bao gồm những gì
  chỉ tiêu | các chỉ tiêu | mục tiêu | nghị quyết | chiếm | thôi | chỉ cần | hiện | hiện đã | ngày | số | xong | rồi sao | đón | đếm | đếm giúp | chia | chia thành | chia làm | tính bằng | tính | nằm | nằm ở | nhằm | nhằm mục đích | mục đích | giả sử | giả định | cho rằng | nghe nói | nghe bảo | tiền | tháng | nói gì | ghi gì | viết gì | đề ra sao | ra sao rồi | thế nào rồi | lũy kế | tính đến | cho đến | rốt cuộc | thật | thật không | thực ra | vừa rồi | vừa nãy | trước | sau | tiếp | lại lần nữa | ý | bảo | bao gồm gì | đạt | đạt được | là mấy | mấy người | lo | bắt đầu | khống chế | kiềm chế | giữ ở | kéo xuống | lần lượt | lần lượt là | qua | nhớ | nhớ là | tôi nhớ | tôi nhớ là | hình như | chắc | chắc là | có lẽ | theo tôi | cố gắng | quyết tâm | cam kết | chốt | chốt lại | định | dự định | kỳ vọng | hy vọng | hướng tới | hướng đến | lên mức | về mức | xuống mức | góp | thành | quý | quý này | đầu năm | cuối năm | tháng này | tuần này | tháng đầu | tháng cuối | nửa năm | trở lên | trở xuống | trở đi | thấp nhất | cao nhất | đảng bộ | đảng bộ thành phố | toàn đảng bộ | cụ thể ra sao | bên | bên nào | chỗ | ở chỗ | hồi | hè | ha | dạ | thưa | kính | lãnh đạo thành phố | cái này | cái đó | việc này | việc đó | vụ này | khoản này | khoản đó | aiming | aiming for | aim | this | year | city | for | to | in | be | does | do | are | there | and | or | please | tell | me | about
  số liệu | xin số liệu | ơi | oi | a | e | quay lại | trở lại | hẳn | mày | tao | đm | vcl | ngu | ngu quá | ngu thế | dân | người dân | phủ | kế hoạch năm nay | kế hoạch rồi | mới nhất | tình hình | thực tế | thời điểm này | thời điểm | tới nay | cơ | tròn | xác nhận | theo quyết định mới | lần này nữa
  ủa | ủa sao | nhầm | nhầm rồi | bạn nhầm rồi | nhớ lại | nhớ lại đi | sai | sai rồi | thật à | thế thì | vậy thì | là cái gì | cái gì vậy | tất cả bao nhiêu | mấy cái | bao nhiêu cái | cao hơn | thấp hơn | lớn hơn | nhỏ hơn | so sánh | khác nhau | hạ | đọc | mới đúng | kỳ vọng gì | yêu cầu gì | huy động | kiếm | làm ra | mang về | đem về | duy trì | bảo đảm | đảm bảo | kiểm soát | ước | ước đạt | ước tính | dự báo | dự tính | đưa ra | nêu ra | ấn định | xác định | phân bổ | chạm | cán mốc | mốc | lên tới | lên đến | rơi vào | vào khoảng | dừng ở | hoàn tất | làm xong | bắt tay | thu được | tính sao | ra làm sao | coi | được coi là | coi là | áp dụng | muốn gì | cũng được | giùm | dùm | đi bạn | nghen | hen
  thế còn | vậy còn | thế thì sao | còn lại thì sao
  năm ngoái | năm trước | năm sau | năm tới | sang năm | năm qua | năm vừa qua | cập nhật | thì thế nào
  should | must | will | would | have | has | had | did | grow | grown | collect | collected | expect | expected | expects | supposed | finish | finished | set | set up | go | through | down | by | how | much | many | fast | big | which | what | when | could | can | you | want | know | i | it | its | that | with | at | on | as | per | reach | reached | achieve | achieved | hit | need | needed | plan | planned | aims | get | got | there | overall | goal | access | over | under | out | pls | cho phép | cho phép tới | lấy | nhiêu | được nhiêu | cộng lại | kéo về | để ở | hẳn hoi | thế này | được cho | gọi là | thấy | cùng lắm | ít ra | tối đa là | gắng | ráng | đâu đó | cỡ bao nhiêu | chừng bao nhiêu | tầm bao nhiêu | chuẩn | ghi danh | nhận xét | đánh giá | được đánh giá | phê bình | tình trạng | yếu | còn yếu | không hoàn thành | chưa hoàn thành
  gạch đầu dòng | cả đoạn | đoạn | cả mục | mục nào | ở mục nào | mục nào đấy | kể ra | kể đi | kể ra đi | tóm tắt | tóm lại | gồm gì | là những | là việc | việc của
  kế tiếp | tiếp sau | kế trước | liền trước | sau nữa | đầu tiên | cuối cùng | trước đó | đơn vị tính | là tăng hay giảm | kể lại | lúc nãy | ban nãy | hồi nãy
  chưa tốt | không tốt | kém | có gì
  nay
  created | will be | be | the | of | is
  nội dung | vấn đề | thông tin | câu hỏi | câu | tiếp theo | thêm | khác | nữa không | mục | khoản | điểm nào | phần nào | chỗ nào | dòng nào | văn bản | trích | nguyên văn | trích dẫn
`);

/** Words by which a question names the kind of thing it wants; a sentence that is such a thing needn't say them. */
export const ASK_WORDS: readonly string[] = list(`
  nhiệm vụ | giải pháp | chủ trương | trách nhiệm | chịu trách nhiệm | phụ trách | chủ trì | định hướng | hướng | kết quả | hạn chế | tồn tại | nổi bật | thành tựu | làm | làm gì | làm được | hụt | thời hạn | thời gian | hạn | giai đoạn | lĩnh vực | người | đơn vị | cơ quan | sở | ban | ngành | phần việc | kế hoạch
`);

/** Words that say little about which clause is meant, though the clauses hold them. */
export const GENERIC_WORDS: readonly string[] = list(`
  nhiệm vụ | giải pháp | kế hoạch | phần việc | tỷ lệ | tỷ trọng | tổng | mức | tốc độ | tăng | giảm | thực hiện | công tác | hoàn thành | triển khai | nhóm | khối | ngành | lĩnh vực | khu vực | người | khách | ban hành | đơn vị | cơ quan | sở | ban | tổ chức thực hiện
  làm được | hụt | chủ yếu | trọng tâm | phấn đấu | giao | dự toán | quốc gia | chủ trương | trách nhiệm | chịu trách nhiệm | phụ trách | chủ trì | phối hợp | đôn đốc | theo dõi | hướng | định hướng | giai đoạn | thời hạn | thời gian | tiến độ | hạn | nâng cao | đẩy mạnh | tăng cường | tiếp tục | tập trung | xây dựng | phát triển | hiệu quả | chất lượng | quy định | theo quy định | tiêu chuẩn | chuẩn | mới | quản lý | kết quả | hạn chế | tồn tại | nổi bật | thành tựu | làm | làm gì
`);
