/** Tasks whose time is a tick in the column of a quarter or a year. */
export const TICKED_QUARTERS = `KẾ HOẠCH
Cải cách hành chính năm 2027 của thành phố Lam Giang

PHỤ LỤC
NHIỆM VỤ

STT	Nhiệm vụ	Cơ quan chủ trì	Thời gian thực hiện				Sản phẩm
			Quý I	Quý II	Quý III	Quý IV	
I	Cải cách thể chế						
1	Rà soát văn bản	Sở Tư pháp	x	x			Báo cáo
2	Công bố danh mục	Sở Tư pháp				x	Quyết định
`;

export const TICKED_YEARS = `KẾ HOẠCH
Cải cách hành chính tỉnh Hải Yên giai đoạn 2026 - 2030

PHỤ LỤC
NHIỆM VỤ

STT	Nhiệm vụ	Cơ quan chủ trì	Năm 2026	Năm 2027	Năm 2028
1	Rà soát văn bản	Sở Tư pháp	X	X	
2	Công bố danh mục	Sở Tư pháp			X
3	Kiểm tra công vụ	Sở Nội vụ	X		X
`;
