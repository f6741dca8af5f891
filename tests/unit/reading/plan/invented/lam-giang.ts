/** An annual plan: lettered targets by area, decimals, a markdown table with other words over its columns. */
export const LAM_GIANG = `ỦY BAN NHÂN DÂN
THÀNH PHỐ LAM GIANG

Số: 07/KH-UBND

Lam Giang, ngày 15 tháng 01 năm 2027

KẾ HOẠCH
Cải cách hành chính năm 2027 của thành phố Lam Giang

Thực hiện chương trình công tác năm 2027, UBND thành phố ban hành kế hoạch như sau:

I. MỤC ĐÍCH, YÊU CẦU

1. Mục đích

- Giữ 100% cơ quan có kế hoạch riêng.

2. Yêu cầu

- Gắn trách nhiệm người đứng đầu với kết quả.

II. CHỈ TIÊU NĂM 2027

1. Về cải cách thể chế

a) 100% văn bản quy phạm pháp luật được ban hành đúng thời hạn.

b) Trên 92% kiến nghị về quy định của thành phố được trả lời trong 10 ngày.

2. Về cải cách thủ tục hành chính: Hồ sơ trễ hẹn không quá 0,5% tổng số hồ sơ.

3. Về cải cách chế độ công vụ

a) Ít nhất 60% công chức cấp xã được bồi dưỡng kỹ năng số.

b) Hoàn thành đề án vị trí việc làm trước tháng 10.

III. NHIỆM VỤ

1. Cải cách thể chế

1.1. Rà soát quy trình soạn thảo.

1.2. Lấy ý kiến người dân trên cổng điện tử.

IV. TỔ CHỨC THỰC HIỆN

1. Sở Nội vụ: đôn đốc, tổng hợp.

Phụ lục
NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2027

| TT | Hoạt động | Đơn vị thực hiện chính | Đơn vị cùng thực hiện | Tiến độ | Kết quả đầu ra |
| --- | --- | --- | --- | --- | --- |
| A | CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH | | | | |
| 1 | Ban hành kế hoạch kiểm tra | Sở Nội vụ | Các sở, ngành | Tháng 02/2027 | Kế hoạch |
| 2 | Sơ kết sáu tháng | Sở Nội vụ | Các sở, ngành; UBND các xã, phường | Trước 30/6/2027 | Báo cáo |
| B | CẢI CÁCH TÀI CHÍNH CÔNG | | | | |
| 3 | Công khai dự toán | Sở Tài chính | | Quý I/2027 | Quyết định; Thông báo |
| 5 | Quyết toán chi tiêu | Sở Tài chính | Kho bạc Nhà nước | Quý IV/2027 | Báo cáo quyết toán |
`;
