/** A province's decision as legal libraries print it: lines broken to a width, a table flattened to one cell per line with lone "|". */
export const HAI_YEN = `|
**ỦY BAN NHÂN DÂN
**
TỈNH HẢI YÊN
-------
|
**CỘNG HÒA XÃ HỘI
CHỦ NGHĨA VIỆT NAM**
Độc lập - Tự do - Hạnh phúc
---------------
|
|
Số: 412/QĐ-UBND
|
*Hải Yên, ngày 20
tháng 4 năm 2026*
|

**QUYẾT ĐỊNH**

BAN HÀNH KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH TỈNH HẢI YÊN GIAI ĐOẠN
2026 - 2030

**ỦY BAN NHÂN DÂN TỈNH HẢI YÊN**

*Căn cứ Luật Tổ chức chính
quyền địa phương ngày 16 tháng 6 năm 2025;*

*Theo đề nghị của Giám đốc Sở
Nội vụ tại Tờ trình số 88/TTr-SNV ngày 10 tháng 4 năm 2026.*

**QUYẾT ĐỊNH:**

**Điều 1.** Ban hành kèm
theo Quyết định này Kế hoạch cải cách hành chính tỉnh Hải Yên giai đoạn 2026 -
2030.

**Điều 2.** Quyết định có
hiệu lực từ ngày ký./.

|
Nơi nhận:
- Như Điều 2;
- Bộ Nội vụ (100% văn bản điện tử);
- Lưu: VT.
|
**CHỦ TỊCH**

**Trần Văn Mẫu**
|

**KẾ HOẠCH**

CẢI CÁCH HÀNH CHÍNH TỈNH HẢI YÊN GIAI ĐOẠN 2026 - 2030

**I. MỤC TIÊU**

**1. Mục tiêu chung**

Xây dựng nền hành chính gần dân,
minh bạch, lấy kết quả phục vụ làm thước đo, góp phần phát triển kinh tế biển của
tỉnh.

**2. Mục tiêu cụ
thể**

Đến hết năm 2030, phấn đấu đạt
các mục tiêu sau:

- Tối thiểu 96% hồ sơ của người
dân và doanh nghiệp trên địa bàn tỉnh được tiếp nhận và trả kết quả hoàn toàn trên
môi trường số;

- Chi phí tuân thủ quy định về
kinh doanh giảm ít nhất 30% so với năm 2024.

- Chỉ số cải cách hành chính của
tỉnh nằm trong nhóm 15 địa phương dẫn đầu cả nước.

- Hoàn thành sắp xếp các trung
tâm trực thuộc sở theo hướng một đầu mối.

**II. NHIỆM VỤ,
GIẢI PHÁP**

1. Cải cách thể chế

- Rà soát văn bản của tỉnh theo
từng quý, phấn đấu xử lý xong 85% văn bản chồng chéo ngay trong năm phát hiện.

2. Cải cách thủ tục hành chính

- Công khai thủ tục trên một địa
chỉ duy nhất.

**III. TỔ CHỨC
THỰC HIỆN**

1. Sở Nội vụ theo dõi, mỗi năm
kiểm tra ít nhất 30% cơ quan.

2. Các sở, ban, ngành báo cáo
trước ngày 20 tháng 12 hằng năm.

**PHỤ LỤC**

DANH MỤC NHIỆM VỤ TRIỂN KHAI
KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH TỈNH HẢI YÊN
*(Kèm theo Quyết định số 412/QĐ-UBND ngày 20 tháng 4 năm 2026)*

|
**STT**
|
**Nội dung nhiệm vụ**
|
**Cơ quan chủ trì**
|
**Cơ quan phối hợp**
|
**Sản phẩm**
|
**Thời gian hoàn thành**
|
|
**I**
|
**Cải cách thể chế**
|

|

|

|

|
|
1
|
Xây dựng danh mục văn bản cần
sửa đổi hằng năm
|
Sở Tư pháp
|
Các sở, ban, ngành; UBND các xã, phường
|
Danh mục được phê duyệt
|
Tháng 3 hằng năm
|
|
2
|
Tổ chức đối thoại với doanh
nghiệp về quy định của tỉnh
|
Sở Tài chính
|
Hiệp hội doanh nghiệp tỉnh
|
Biên bản đối thoại
|
Quý II/2026
|
|
**II**
|
**Cải cách thủ tục hành chính**
|

|

|

|

|
|
1
|
Hợp nhất các bộ phận một cửa cấp
xã
|
Văn phòng UBND tỉnh
|
UBND các xã, phường
|
Quyết định của UBND tỉnh
|
2026 - 2027
|
|
2
|
Đo thời gian chờ của người dân
tại quầy
|
Văn phòng UBND tỉnh
|
Sở Khoa học và Công nghệ
|
Báo cáo
|
Thường xuyên
|
`;
