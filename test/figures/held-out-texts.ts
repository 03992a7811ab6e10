import type { Parts } from './true-texts.ts'

/**
 * Texts (TEST TEXTS) that were written after the check worked, and were not looked at while it was built: how it does with words
 * that nobody had in mind.
 */
export const heldOutTrue: readonly (readonly [year: number, ...parts: Parts])[] = [
  [2024, 'Năm qua, Thành phố tụt 14 bậc trên bảng xếp hạng PAPI, còn thứ 29/61, song vẫn nằm ở nhóm 2.'],
  [2024, 'Điểm số của Hà Nội là 43,7747, thấp hơn năm 2023 gần 0,19 điểm.'],
  [
    2024,
    'Hai chỉ số nội dung có thứ hạng tăng là Công khai, minh bạch trong hoạch định chính sách, Trách nhiệm giải trình với người dân; riêng Quản trị môi trường giữ nguyên thứ hạng.',
  ],
  [
    2024,
    'Riêng lĩnh vực Y tế công lập, điểm giảm từ 1,7029 xuống 1,6863 điểm; thứ hạng từ 59/61 tụt xuống cuối bảng.',
  ],
  [2024, 'Chỉ tiêu năm 2024 đối với Tiếp cận thông tin là hạng 35, kết quả là hạng 3.'],
  [
    2024,
    'Sở Thông tin và Truyền thông chủ trì 05 nội dung, cả 05 nội dung đều đạt chỉ tiêu: Tri thức công dân, Tiếp cận thông tin và ba nội dung của Quản trị điện tử.',
  ],
  [2024, 'So với năm 2021, Thủ tục hành chính công giảm 38 bậc.'],
  [2024, 'Đóng góp tự nguyện: hạng 44/61, kém chỉ tiêu 26 bậc (Sở Tài chính).'],
  [
    2024,
    'Hai nội dung đứng đầu cả nước là Tri thức công dân và Tiếp cận và sử dụng Internet tại địa phương.',
  ],
  [2024, 'Có bốn chỉ số nội dung giảm điểm, trong đó Cung ứng dịch vụ công giảm mạnh nhất.'],
  [2024, 'Nội dung 3.2 do Thanh tra Thành phố chủ trì, xếp thứ 58/61, thiếu 29 bậc.'],
  [2024, 'Từ năm 2021 đến năm 2024, thứ hạng lần lượt là 9/60, 12/61, 15/61 và 29/61.'],
  [
    2024,
    'Trong số 14 nội dung chưa đạt, Sở Tài nguyên và Môi trường chủ trì 03 nội dung, Văn phòng UBND Thành phố chủ trì 03 nội dung.',
  ],
  [
    2024,
    'Việc thực hiện chỉ tiêu của Công an Thành phố (An ninh, trật tự khu dân cư) chưa đạt, thiếu 16 bậc.',
  ],
  [2024, 'Chỉ 9 trên tổng số 28 nội dung đạt chỉ tiêu, tương ứng 32,1%.'],
  [2023, 'Nhờ Giáo dục tiểu học công lập tăng 32 bậc, chỉ số Cung ứng dịch vụ công vươn lên thứ 15/61.'],
  [2023, 'Thành phố đạt 43,9603 điểm, kém tỉnh dẫn đầu (Thừa Thiên-Huế) 2,0812 điểm.'],
  [2023, 'Xếp cuối cùng là Quản trị môi trường (hạng 61/61).'],
  [2023, 'Quản trị điện tử có 3,9728 điểm, cao nhất cả nước.'],
  [2023, 'Trong năm 2023, chỉ có 2/8 chỉ số nội dung tăng điểm.'],
  [2023, 'Kế hoạch giao Sở Y tế chỉ tiêu hạng 40 đối với Y tế công lập; kết quả đạt hạng 59, chưa đạt.'],
  [2023, 'Cơ hội tham gia, Chất lượng bầu cử và Đóng góp tự nguyện đều giảm bậc so với năm trước.'],
  [2023, 'Sở Xây dựng có cả hai nội dung đạt chỉ tiêu: Thu gom rác thải và Nước sinh hoạt.'],
  [2023, 'Nội dung giảm nhiều bậc nhất là Thủ tục hành chính cấp xã.'],
  [2022, 'Năm 2022, Quản trị điện tử xếp thứ ba trong 62 tỉnh, thành phố.'],
  [2022, 'Cung ứng dịch vụ công giảm 19 bậc so với năm 2021, đứng thứ 47/63.'],
  [
    2021,
    'Năm 2021 Quản trị điện tử dẫn đầu cả nước (1/60), Công khai, minh bạch trong hoạch định chính sách và Thủ tục hành chính công cùng xếp thứ 5/60.',
  ],
  [
    2024,
    'Các nội dung vượt chỉ tiêu:',
    '1. Công khai danh sách hộ nghèo (hạng 19, chỉ tiêu 28)',
    '2. Phúc đáp của chính quyền qua cổng TTĐT (hạng 4, chỉ tiêu 12)',
  ],
  [
    2024,
    [
      ['Nội dung', 'Chủ trì', 'Chỉ tiêu 2024', 'Kết quả 2024', 'Đạt/Chưa đạt'],
      ['Chất lượng không khí', 'Sở TN&MT', '45', '61/61', 'Chưa đạt'],
      ['Công khai thu, chi ngân sách cấp xã', 'Sở Tài chính', '12', '11/61', 'Đạt'],
    ],
  ],
  [2024, 'Chỉ số chuyển đổi số (DTI) của Thành phố xếp thứ 6/63; chỉ số PGI đứng đầu cả nước.'],
]

export const heldOutPlanted: readonly (readonly [year: number, ...parts: Parts])[] = [
  [2024, 'Năm qua, Thành phố tụt 12 bậc trên bảng xếp hạng PAPI, còn thứ 29/61.'],
  [2024, 'Điểm số của Hà Nội là 43,4774, thấp hơn năm 2023.'],
  [
    2024,
    'Ba chỉ số nội dung có thứ hạng tăng là Công khai, minh bạch trong hoạch định chính sách, Trách nhiệm giải trình với người dân và Quản trị điện tử.',
  ],
  [2024, 'Riêng lĩnh vực Giáo dục tiểu học công lập, thứ hạng từ 16/61 tụt xuống cuối bảng.'],
  [2024, 'Chỉ tiêu năm 2024 đối với Tiếp cận thông tin là hạng 25, kết quả là hạng 3.'],
  [2024, 'Sở Nội vụ chủ trì nội dung Tri thức công dân, đạt chỉ tiêu.'],
  [2024, 'So với năm 2021, Thủ tục hành chính công giảm 28 bậc.'],
  [2024, 'Đóng góp tự nguyện: hạng 44/61, kém chỉ tiêu 26 bậc (Sở Tư pháp).'],
  [2024, 'Hai nội dung đứng đầu cả nước là Tri thức công dân và Tiếp cận thông tin.'],
  [2024, 'Có bốn chỉ số nội dung giảm điểm, trong đó Thủ tục hành chính công giảm mạnh nhất.'],
  [2024, 'Nội dung 3.2 do Sở Nội vụ chủ trì, xếp thứ 58/61, thiếu 29 bậc.'],
  [2024, 'Từ năm 2021 đến năm 2024, thứ hạng lần lượt là 9/60, 12/61, 25/61 và 29/61.'],
  [2024, 'Việc thực hiện chỉ tiêu của Công an Thành phố (An ninh, trật tự khu dân cư) đã đạt.'],
  [2024, 'Chỉ 9 trên tổng số 28 nội dung đạt chỉ tiêu, tương ứng 23,1%.'],
  [2023, 'Nhờ Y tế công lập tăng 32 bậc, chỉ số Cung ứng dịch vụ công vươn lên thứ 15/61.'],
  [2023, 'Xếp cuối cùng là Thủ tục hành chính công.'],
  [2023, 'Quản trị điện tử có 3,9728 điểm, thấp nhất cả nước.'],
  [2023, 'Trong năm 2023, chỉ có 3/8 chỉ số nội dung tăng điểm.'],
  [2023, 'Kế hoạch giao Sở Y tế chỉ tiêu hạng 40 đối với Y tế công lập; kết quả hạng 59, vượt chỉ tiêu.'],
  [2023, 'Cơ hội tham gia, Tiếp cận thông tin và Đóng góp tự nguyện đều giảm bậc so với năm trước.'],
  [2023, 'Sở Xây dựng có cả hai nội dung đạt chỉ tiêu: Thu gom rác thải và Cơ hội tham gia.'],
  [2023, 'Nội dung giảm nhiều bậc nhất là Chất lượng bầu cử.'],
  [2022, 'Năm 2022, Quản trị điện tử xếp thứ hai trong 62 tỉnh, thành phố.'],
  [2022, 'Cung ứng dịch vụ công tăng 19 bậc so với năm 2021, đứng thứ 47/63.'],
  [2021, 'Năm 2021 Quản trị môi trường dẫn đầu cả nước.'],
  [
    2024,
    'Các nội dung vượt chỉ tiêu:',
    '1. Công khai danh sách hộ nghèo (hạng 19, chỉ tiêu 28)',
    '2. Tiếp cận dịch vụ tư pháp',
  ],
  [
    2024,
    [
      ['Nội dung', 'Chủ trì', 'Chỉ tiêu 2024', 'Kết quả 2024', 'Đạt/Chưa đạt'],
      ['Chất lượng không khí', 'Sở Công Thương', '45', '61/61', 'Chưa đạt'],
    ],
  ],
  [
    2024,
    [
      ['Nội dung', 'Chủ trì', 'Chỉ tiêu 2024', 'Kết quả 2024', 'Đạt/Chưa đạt'],
      ['Công khai thu, chi ngân sách cấp xã', 'Sở Tài chính', '12', '11/61', 'Chưa đạt'],
    ],
  ],
  [2024, 'Nội dung 2.3 "Công khai danh sách hộ nghèo" vượt chỉ tiêu 1 bậc.'],
  [2024, 'Thành phố thuộc mười tỉnh, thành phố dẫn đầu cả nước.'],
]
