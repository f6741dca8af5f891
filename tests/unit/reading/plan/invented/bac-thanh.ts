/** A plan with tables alone: targets with a column for each year in tabs, tasks with one cell per line. */
export const BAC_THANH = `UBND TỈNH BẮC THÀNH

KẾ HOẠCH
Cải cách hành chính nhà nước tỉnh Bắc Thành giai đoạn 2026 - 2030
(Kèm theo Quyết định số 1025/QĐ-UBND ngày 05/5/2026 của UBND tỉnh Bắc Thành)

A. QUAN ĐIỂM

Cải cách là việc thường xuyên.

B. MỤC TIÊU, CHỈ TIÊU

Các chỉ tiêu cụ thể tại Phụ lục số 01.

C. NHIỆM VỤ

Danh mục nhiệm vụ tại Phụ lục số 02.

PHỤ LỤC SỐ 01
CÁC CHỈ TIÊU CẢI CÁCH HÀNH CHÍNH GIAI ĐOẠN 2026 - 2030

STT	Tên chỉ tiêu	ĐVT	Năm 2026	Năm 2028	Năm 2030	Cơ quan theo dõi
I	Cải cách thủ tục hành chính					
1	Hồ sơ giải quyết đúng hạn	%	97	98	≥ 99	Văn phòng UBND tỉnh
2	Hồ sơ nộp trực tuyến	%	70	85	95	Văn phòng UBND tỉnh
II	Cải cách tổ chức bộ máy					
3	Số đầu mối bên trong các sở giảm	%	5	8	10	Sở Nội vụ
4	Đơn vị sự nghiệp tự bảo đảm chi thường xuyên	Đơn vị	12	1.200	1.250	Sở Tài chính

PHỤ LỤC SỐ 02
DANH MỤC NHIỆM VỤ

	TT
	Nhiệm vụ
	Chủ trì
	Phối hợp
	Thời hạn

	1
	Lập bản đồ thủ tục của từng xã
	Văn phòng UBND tỉnh
	UBND cấp xã
	2026

	2
	Thi tuyển chức danh giám đốc trung tâm
	Sở Nội vụ
	Các sở, ban, ngành
	Sau khi có hướng dẫn của Bộ Nội vụ

	3
	Nâng cấp đường truyền số liệu
	Sở Khoa học và Công nghệ
	 
	Quý III hằng năm
`;
