/** A draft whose tasks stand in its words alone. */
export const TRUONG_GIANG = `UBND TỈNH TRƯỜNG GIANG          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                                        Độc lập – Tự do – Hạnh phúc
Số:        /KH-UBND             Trường Giang, ngày       tháng 02 năm 2026
                                        DỰ THẢO
KẾ HOẠCH
Cải cách hành chính nhà nước giai đoạn 2026-2030 trên địa bàn tỉnh Trường Giang

Thực hiện Nghị quyết số 76/NQ-CP, UBND tỉnh xây dựng Kế hoạch như sau:

PHẦN I. MỤC TIÊU
I. MỤC TIÊU CHUNG
Xây dựng nền hành chính dân chủ, chuyên nghiệp.
II. CÁC CHỈ TIÊU CHỦ YẾU
1. Giai đoạn 2026 - 2028
1.1. 100% thủ tục hành chính được chuẩn hóa, công khai đúng hạn.
1.2. Ít nhất 85% người dân trưởng thành có tài khoản định danh điện tử mức 2.
1.3. Tỷ lệ cán bộ, công chức cấp xã đạt chuẩn từ 95% trở lên; riêng vùng đặc biệt khó khăn từ 85%.
2. Giai đoạn 2029 - 2030
2.1. Duy trì 100% thủ tục hành chính được chuẩn hóa.
2.2. Chỉ số SIPAS đạt từ 90% đến 92%.
2.3. Chi phí tuân thủ giảm 1/3 so với năm 2025.
2.4. Có trên 1.500 dịch vụ công trực tuyến, trong đó tối thiểu một nửa là toàn trình.
2.5. 100% đơn vị hoàn thành chuyển đổi sang IPv6 trong quý III/2028.

PHẦN II. NHIỆM VỤ
I. CẢI CÁCH THỂ CHẾ
1. Rà soát, hệ thống hóa văn bản quy phạm pháp luật.
- Cơ quan chủ trì: Sở Tư pháp.
- Cơ quan phối hợp: Các sở, ban, ngành; UBND các xã, phường.
- Thời gian hoàn thành: Quý II/2026.
- Sản phẩm: Quyết định công bố kết quả hệ thống hóa.
2. Theo dõi thi hành pháp luật (Chủ trì: Sở Tư pháp; phối hợp: Công an tỉnh, Sở Nội vụ; thời gian: hằng năm).
II. CẢI CÁCH THỦ TỤC HÀNH CHÍNH
1. Giao Văn phòng UBND tỉnh chủ trì, phối hợp với Sở Khoa học và Công nghệ rà soát, cắt giảm thủ tục hành chính; hoàn thành trước ngày 31/12/2026.
2. Sở Tài chính chủ trì tham mưu Đề án tự chủ, trình UBND tỉnh trong tháng 9/2027.

`;

/** The same with a table of two header rows, a column each for beginning and end, and ditto marks. */
export const TRUONG_GIANG_TABLE = `${TRUONG_GIANG}PHỤ LỤC
BẢNG PHÂN CÔNG NHIỆM VỤ
| STT | Nội dung công việc | Phân công thực hiện | | Thời gian thực hiện | | Sản phẩm đầu ra |
| | | Chủ trì | Phối hợp | Bắt đầu | Kết thúc | |
|---|---|---|---|---|---|---|
| I | Công tác chỉ đạo, điều hành | | | | | |
| 1 | Ban hành kế hoạch CCHC hằng năm | Sở Nội vụ | Các sở, ngành | Tháng 10 | Tháng 12 hằng năm | Kế hoạch<br>Quyết định |
| 2 | Kiểm tra công tác CCHC | Sở Nội vụ | - | Quý I/2026 | Quý IV/2026 | Báo cáo; kết luận kiểm tra |
| II | Cải cách thủ tục hành chính | | | | | |
| 2.1 | Số hóa kết quả giải quyết | Văn phòng UBND tỉnh, Trung tâm Phục vụ hành chính công | UBND các xã, phường | 01/2026 | 12/2027 | Kho dữ liệu |
| 2.2 | Tích hợp | nt | nt | 2026 | 2030 | Thường xuyên |
`;
