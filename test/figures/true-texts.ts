/** A paragraph, or the rows of a table. */
export type Parts = readonly (string | readonly (readonly string[])[])[]

/** Texts as an officer writes them (TEST TEXTS), by the year of the document: all of it is true of PAPI in Hà Nội. */
export const trueTexts: readonly (readonly [year: number, ...parts: Parts])[] = [
  // Vị trí chung
  [
    2024,
    'Năm 2024, Chỉ số PAPI của Thành phố đạt 43,7747 điểm, xếp thứ 29 trong 61 tỉnh, thành phố có kết quả đo lường, thuộc nhóm 2 (Trung bình cao).',
  ],
  [
    2024,
    'So với năm 2023, tổng điểm giảm 0,1856 điểm và Thành phố giảm 14 bậc, ra khỏi nhóm 1 sau 03 năm liên tiếp ở nhóm này.',
  ],
  [2024, 'Có 28 tỉnh, thành phố xếp trên Hà Nội và 32 tỉnh, thành phố xếp dưới.'],
  [2024, 'Thành phố đứng trên 32 tỉnh, thành phố và đứng sau 28 tỉnh, thành phố.'],
  [2024, 'Hà Nội xếp thứ hai mươi chín trong 61 tỉnh, thành phố.'],
  [2024, 'Từ thứ 48/63 năm 2020 lên thứ 29/61 năm 2024, bình quân mỗi năm tăng 4,75 bậc.'],
  [2024, 'Mục tiêu đến năm 2025 đứng trong nhóm 3 đã vượt; mục tiêu mỗi năm tăng ít nhất năm bậc chưa đạt.'],
  [
    2024,
    'Trong 05 thành phố trực thuộc Trung ương tại thời điểm khảo sát, Hà Nội xếp thứ nhất, trên Đà Nẵng (thứ 35/61) và Thành phố Hồ Chí Minh (thứ 41/61).',
  ],
  [2024, 'Trong 10 tỉnh, thành phố vùng đồng bằng sông Hồng có kết quả, Hà Nội xếp thứ 7.'],
  [2024, 'Nếu tính cả thành phố Huế (thứ 11/61), Hà Nội xếp thứ 2/6 thành phố trực thuộc Trung ương.'],
  [2024, 'Thành phố đứng thứ 14 trong nhóm 2, chỉ cao hơn địa phương đứng đầu nhóm 3 là 0,2951 điểm.'],
  [2024, 'Tổng điểm của Thành phố cao hơn mức trung bình cả nước 0,3410 điểm.'],
  [
    2024,
    'Năm 2024, 43 trong 59 tỉnh, thành phố có kết quả cả hai năm tăng điểm, điểm trung bình cả nước tăng 1,0125 điểm.',
  ],
  [2024, 'Quảng Ninh dẫn đầu cả nước với 47,8212 điểm.'],
  [2024, 'So với kết quả năm trước, tổng điểm của Hà Nội giảm 0,42%.'],
  [2024, 'Thứ hạng giảm nhiều trong khi điểm giảm ít, do phần lớn địa phương tăng điểm còn Thành phố giảm.'],
  [2023, 'Năm 2023 Thành phố tăng điểm nhưng giảm ba bậc, từ thứ 12 xuống thứ 15 trong 61 tỉnh, thành phố.'],
  [2023, 'Có 14 địa phương xếp trên Hà Nội.'],
  [2023, 'Thành phố ở trong nhóm 20 tỉnh, thành phố dẫn đầu cả nước.'],
  [2023, 'Năm 2023, tổng điểm tăng khoảng 0,13% so với năm 2022.'],
  [
    2022,
    'Năm 2022, Thành phố đạt 43,9049 điểm, đứng thứ mười hai trong số 61 tỉnh, thành phố, giảm 3 bậc so với năm 2021.',
  ],
  [2021, 'Năm 2021, Hà Nội xếp thứ 9 trong 60 tỉnh, thành phố có kết quả, lần đầu vào nhóm 1 (Cao).'],
  // Chỉ số nội dung
  [2024, 'Quản trị môi trường đứng cuối cả nước năm thứ hai liên tiếp.'],
  [2024, 'Thành phố đứng đầu cả nước về Tri thức công dân và về Tiếp cận và sử dụng Internet.'],
  [
    2024,
    'Tri thức công dân đứng đầu cả nước 02 năm liên tiếp; ba nội dung còn lại đều giảm điểm, trong đó Đóng góp tự nguyện giảm 15 bậc.',
  ],
  [
    2024,
    'Kiểm soát tham nhũng trong khu vực công giảm 15 bậc, nhiều nhất trong tám chỉ số nội dung, và xuống nhóm 4.',
  ],
  [
    2024,
    'Trong 08 chỉ số nội dung, Trách nhiệm giải trình với người dân là chỉ số tăng nhiều nhất (0,0866 điểm, 10 bậc).',
  ],
  [2024, 'Chỉ số giảm điểm nhiều nhất là Cung ứng dịch vụ công (giảm 0,2796 điểm).'],
  [
    2024,
    'Bốn chỉ số nội dung tăng điểm, cộng lại tăng 0,20 điểm; 04 chỉ số nội dung giảm điểm, cộng lại giảm 0,39 điểm.',
  ],
  [
    2024,
    'Bốn chỉ số nội dung tăng điểm: Công khai, minh bạch trong hoạch định chính sách; Trách nhiệm giải trình với người dân; Quản trị môi trường; Quản trị điện tử.',
  ],
  [
    2024,
    'Các chỉ số nội dung giảm điểm gồm Tham gia của người dân ở cấp cơ sở, Kiểm soát tham nhũng trong khu vực công, Thủ tục hành chính công và Cung ứng dịch vụ công.',
  ],
  [
    2024,
    'Hai chỉ số nội dung giảm bậc ba năm liên tiếp: Thủ tục hành chính công (từ thứ 5/60 năm 2021 xuống thứ 43/61) và Kiểm soát tham nhũng trong khu vực công (từ thứ 20/60 năm 2021 xuống thứ 48/61).',
  ],
  [
    2024,
    'Điểm Quản trị môi trường tăng 0,0038 điểm nhưng Thành phố vẫn đứng cuối cả nước, thấp hơn địa phương liền trên 0,2183 điểm.',
  ],
  [2024, 'Quản trị điện tử xếp thứ nhì cả nước, chỉ sau một địa phương.'],
  [2024, 'Quản trị điện tử giữ vị trí trong 03 địa phương dẫn đầu từ năm 2021.'],
  [
    2024,
    'Bốn chỉ số nội dung thấp hơn mức trung bình cả nước, thấp nhiều nhất là Quản trị môi trường (0,7676 điểm).',
  ],
  [
    2024,
    'Chỉ số nội dung 7 "Quản trị môi trường" xếp thứ 61/61; chỉ số nội dung 8 (Quản trị điện tử) xếp thứ 2/61.',
  ],
  [2023, 'Quản trị điện tử đứng đầu cả nước, Quản trị môi trường đứng cuối cả nước.'],
  [
    2023,
    'Sáu trên tám chỉ số nội dung giảm điểm so với năm 2022; hai chỉ số tăng điểm là Cung ứng dịch vụ công và Quản trị điện tử.',
  ],
  [2023, 'Cung ứng dịch vụ công có bước tiến lớn nhất, tăng ba mươi hai bậc, từ thứ 47/63 lên thứ 15/61.'],
  [
    2023,
    'Chỉ số nội dung giảm bậc nhiều nhất là Thủ tục hành chính công, tiếp đến là Trách nhiệm giải trình với người dân.',
  ],
  [
    2023,
    'Trong tám chỉ số nội dung, Quản trị điện tử có thứ hạng cao nhất, Quản trị môi trường xếp hạng thấp nhất.',
  ],
  [2022, 'Quản trị môi trường xếp thứ 60/63, chỉ trên 3 tỉnh, thành phố.'],
  // Nội dung thành phần
  [2024, 'Thủ tục hành chính cấp xã chỉ còn thiếu 1 bậc, tương đương 0,0015 điểm.'],
  [2024, 'Thủ tục hành chính cấp xã tăng 14 bậc, chỉ còn thiếu một bậc so với chỉ tiêu.'],
  [2024, 'Giáo dục tiểu học công lập giảm 0,2437 điểm, lớn hơn mức giảm của cả tổng điểm.'],
  [
    2024,
    'Mức giảm 0,2796 điểm của chỉ số Cung ứng dịch vụ công chủ yếu do Giáo dục tiểu học công lập, từ thứ 16/61 xuống thứ 32/61.',
  ],
  [2024, 'Y tế công lập giảm điểm năm thứ tư liên tiếp, từ 1,9424 điểm năm 2020 còn 1,6863 điểm.'],
  [2024, 'Y tế công lập, Chất lượng không khí và Chất lượng nguồn nước cùng đứng cuối cả nước.'],
  [2024, 'An ninh, trật tự khu dân cư tăng điểm nhưng giảm 01 bậc.'],
  [
    2024,
    'Nghiêm túc trong bảo vệ môi trường tăng 0,0623 điểm nhưng giảm 02 bậc do các địa phương khác tăng nhanh hơn.',
  ],
  [2024, 'Chất lượng nguồn nước giảm điểm năm thứ tư liên tiếp, Chất lượng không khí năm thứ ba liên tiếp.'],
  [2024, 'Thủ tục chứng thực và Thủ tục cấp giấy chứng nhận quyền sử dụng đất cùng giảm 09 bậc.'],
  [2024, 'Tiếp cận thông tin tăng ba bậc, lên thứ ba cả nước.'],
  [2024, 'Phúc đáp của chính quyền qua cổng TTĐT từ thứ nhất xuống thứ tư trong 61 tỉnh, thành phố.'],
  [2024, 'Xét chung, Cơ sở hạ tầng căn bản xếp thứ 7/61.'],
  [
    2024,
    'Nội dung tăng bậc nhiều nhất là Mức độ và hiệu quả trong tiếp xúc với chính quyền (tăng 18 bậc); nội dung giảm bậc nhiều nhất là Giáo dục tiểu học công lập (giảm 16 bậc).',
  ],
  [2024, 'Quyết tâm chống tham nhũng của chính quyền địa phương giảm 03 bậc nhưng vẫn xếp thứ 5/61.'],
  [
    2024,
    'Cả 04 nội dung thành phần của chỉ số này đều giảm bậc: Kiểm soát tham nhũng trong chính quyền địa phương giảm 12 bậc, còn thứ 54/61; Công bằng trong tuyển dụng vào khu vực công giảm 09 bậc, còn thứ 46/61.',
  ],
  [2023, 'Thủ tục hành chính cấp xã giảm bậc nhiều nhất (23 bậc), sau đó là Đóng góp tự nguyện (22 bậc).'],
  [2023, 'Nội dung 7.3 tăng 1 bậc nhưng vẫn đứng cuối cả nước.'],
  [2023, 'Điện sinh hoạt chỉ vượt chỉ tiêu một bậc.'],
  [2022, 'Y tế công lập xếp cuối cùng trong 63 tỉnh, thành phố.'],
  [2022, 'Chất lượng nguồn nước đứng áp chót cả nước (thứ 62/63).'],
  // Chỉ tiêu
  [
    2024,
    'Trong 23 nội dung có chỉ tiêu và có kết quả đo lường, chín nội dung đạt, mười bốn nội dung chưa đạt chỉ tiêu.',
  ],
  [2024, 'Chất lượng bầu cử chưa đạt chỉ tiêu ở năm nào.'],
  [
    2024,
    'Chất lượng bầu cử và Chất lượng nguồn nước chưa đạt chỉ tiêu ở năm nào; Y tế công lập, Chất lượng không khí chưa đạt 03 năm liên tiếp.',
  ],
  [
    2024,
    'Bốn nội dung năm 2023 đạt, năm 2024 không đạt là Tiếp cận dịch vụ tư pháp, Thủ tục chứng thực, Thủ tục cấp giấy chứng nhận quyền sử dụng đất và Giáo dục tiểu học công lập.',
  ],
  [
    2024,
    'Vượt chỉ tiêu nhiều nhất là Tiếp cận thông tin (thứ 3/61, vượt 32 bậc) và Tri thức công dân (thứ 1/61, vượt 29 bậc).',
  ],
  [2024, 'Thiếu nhiều nhất là Giải đáp khiếu nại, tố cáo, khúc mắc của người dân (thiếu 29 bậc).'],
  [2024, 'Tri thức công dân đạt chỉ tiêu ở cả 04 năm.'],
  [2024, 'Mức độ và hiệu quả trong tiếp xúc với chính quyền lần đầu đạt chỉ tiêu.'],
  [2024, 'Thủ tục cấp phép xây dựng không được đo lường từ năm 2021.'],
  [
    2024,
    'Điện sinh hoạt, Giao thông nội đô, Thu gom rác thải và Nước sinh hoạt không có kết quả đo lường năm 2024.',
  ],
  [2024, '39,1% số nội dung được đo lường đạt chỉ tiêu (9/23 nội dung).'],
  [2024, 'Tỷ lệ nội dung đạt chỉ tiêu năm 2024 là 32,1% (9/28 nội dung).'],
  [2024, 'Cơ hội tham gia giữ hạng 17/61, chưa đạt chỉ tiêu 11, còn thiếu sáu bậc.'],
  [2024, 'Tiếp cận dịch vụ tư pháp xếp thứ 13/61, không đạt chỉ tiêu năm 2024 (hạng 9).'],
  [
    2024,
    'Sử dụng cổng giao tiếp điện tử của chính quyền địa phương tăng một bậc, lên thứ 8/61, vượt chỉ tiêu 17 bậc.',
  ],
  [
    2023,
    'Mười sáu trên 28 nội dung đạt chỉ tiêu, mười một nội dung chưa đạt, một nội dung không được đo lường.',
  ],
  [2023, 'Năm 2023 có 57,1% số nội dung đạt chỉ tiêu.'],
  [
    2023,
    'Ba nội dung về môi trường đều chưa đạt chỉ tiêu, trong đó Chất lượng nguồn nước thiếu nhiều bậc nhất (18 bậc).',
  ],
  [2023, 'Tri thức công dân, Tiếp cận thông tin và Giao thông nội đô đều vượt chỉ tiêu trên 30 bậc.'],
  [2023, 'Năm 2022 Đóng góp tự nguyện đạt chỉ tiêu, năm 2023 không đạt.'],
  [2022, 'Có 18 nội dung đạt và 9 nội dung chưa đạt chỉ tiêu năm 2022.'],
  [2022, 'Chất lượng bầu cử xếp thứ 19/62, chưa đạt chỉ tiêu (hạng 13).'],
  // Cơ quan chủ trì
  [2024, 'Sở Y tế chủ trì nội dung Y tế công lập, năm 2024 xếp thứ 61/61.'],
  [2024, 'Nội dung Giải đáp khiếu nại, tố cáo, khúc mắc của người dân do Thanh tra Thành phố chủ trì.'],
  [
    2024,
    'Văn phòng UBND Thành phố chịu trách nhiệm về Thủ tục chứng thực, Thủ tục cấp giấy chứng nhận quyền sử dụng đất và Thủ tục hành chính cấp xã.',
  ],
  [2024, 'Trách nhiệm chủ trì nội dung Giao thông nội đô thuộc Sở Giao thông vận tải.'],
  [
    2024,
    'Chất lượng không khí (Sở Tài nguyên và Môi trường) và An ninh, trật tự khu dân cư (Công an Thành phố) chưa đạt chỉ tiêu.',
  ],
  [2024, 'Từ ngày 01/3/2025, Sở Nông nghiệp và Môi trường chủ trì nội dung Chất lượng nguồn nước.'],
  [2024, 'Sở Nội vụ phối hợp với Sở Y tế nâng cao nội dung Y tế công lập.'],
  [2024, 'Đề nghị Sở Tư pháp giải trình nội dung Tiếp cận dịch vụ tư pháp.'],
  [
    2023,
    '- Sở Nội vụ: Cơ hội tham gia; Chất lượng bầu cử; Mức độ và hiệu quả trong tiếp xúc với chính quyền.',
  ],
  [2023, 'Sở Tài chính chủ trì 02 nội dung là Đóng góp tự nguyện và Công khai thu, chi ngân sách cấp xã.'],
  // Danh sách
  [
    2024,
    'a) Nội dung đạt chỉ tiêu',
    '- Tri thức công dân (Sở Thông tin và Truyền thông);',
    '- Công khai thu, chi ngân sách cấp xã (Sở Tài chính);',
    '- Mức độ và hiệu quả trong tiếp xúc với chính quyền: thứ 26/61.',
    'b) Nội dung chưa đạt chỉ tiêu',
    '- Chất lượng bầu cử: thứ 28/61, chỉ tiêu 11;',
    '- 6.1. Y tế công lập: cuối cả nước.',
  ],
  [
    2023,
    'Các nội dung chưa đạt chỉ tiêu gồm:',
    '- 1.2. Cơ hội tham gia;',
    '- 5.4. Thủ tục hành chính cấp xã;',
    '- 6.4. An ninh, trật tự khu dân cư.',
    'Các nội dung tăng bậc so với năm 2022:',
    '+ Giáo dục tiểu học công lập (từ thứ 48 lên thứ 16);',
    '+ Thủ tục cấp giấy chứng nhận quyền sử dụng đất.',
  ],
  [
    2024,
    'Trách nhiệm của các cơ quan chủ trì:',
    '- Sở Y tế: Y tế công lập (thiếu 26 bậc);',
    '- Thanh tra Thành phố: Giải đáp khiếu nại, tố cáo, khúc mắc của người dân (thiếu 29 bậc).',
  ],
  [
    2024,
    'Các nội dung dưới đây không có kết quả đo lường:',
    '- Thủ tục cấp phép xây dựng;',
    '- Nước sinh hoạt.',
  ],
  // Bảng
  [
    2024,
    [
      ['TT', 'Nội dung', 'Cơ quan chủ trì', 'Hạng 2023', 'Hạng 2024', 'Đánh giá'],
      ['1', 'Y tế công lập', 'Sở Y tế', '59/61', '61/61', 'Chưa đạt'],
      ['2', 'Tri thức công dân', 'Sở TT&TT', '1/61', '1/61', 'Đạt'],
      ['3', 'Tiếp cận dịch vụ tư pháp', 'Sở Tư pháp', '7/61', '13/61', 'Không đạt'],
    ],
  ],
  [
    2023,
    [
      ['Mã', 'Tên nội dung', 'Điểm 2023', 'Tăng/giảm điểm', 'Tăng/giảm hạng'],
      ['7.1', 'Nghiêm túc trong bảo vệ môi trường', '0,8996', 'Tăng', 'Giảm'],
      ['7.2', 'Chất lượng không khí', '1,6225', 'Giảm', 'Giảm'],
      ['8.2', 'Tiếp cận và sử dụng Internet tại địa phương', '2,9178', '▲', '▲'],
    ],
  ],
  [
    2024,
    [
      ['Năm', 'Tổng điểm', 'Thứ hạng', 'Nhóm'],
      ['2022', '43,9049', '12/61', '1'],
      ['2023', '43,9603', '15/61', '1'],
      ['2024', '43,7747', '29/61', '2'],
    ],
  ],
  [
    2023,
    [
      ['STT', 'Cơ quan', 'Nội dung', 'Chỉ tiêu 2023', 'Kết quả'],
      ['1', 'Công an Thành phố', '6.4. An ninh, trật tự khu dân cư', '15', 'Chưa đạt'],
      ['2', 'Sở Xây dựng', '6.3.3. Thu gom rác thải', '11', 'Đạt'],
      ['3', 'Sở Công Thương', '6.3.1. Điện sinh hoạt', '25', 'Đạt'],
    ],
  ],
  // Không phải của PAPI
  [2024, 'Người đứng đầu cơ quan chịu trách nhiệm về kết quả thực hiện các nội dung chưa đạt chỉ tiêu.'],
  [2024, 'Chỉ số PAR INDEX của Thành phố xếp thứ 3/63, tăng 2 bậc; SIPAS đạt 83,57%.'],
  [2024, 'Chỉ số phục vụ người dân và doanh nghiệp đạt 82,5 điểm, xếp thứ 9/63 tỉnh, thành phố.'],
  [
    2024,
    'Thành phố xếp thứ 29/61 tỉnh, thành phố. Chỉ số đổi mới sáng tạo cấp tỉnh xếp thứ 1/63, đứng đầu cả nước.',
  ],
  [2024, 'Có 99,2% hồ sơ được giải quyết đúng hạn, tăng 1,3% so với năm 2023; tội phạm giảm 8,2%.'],
  [2024, 'Quận Hoàn Kiếm xếp thứ 1/30 quận, huyện, thị xã; Sở Tư pháp xếp thứ 2/22 sở, ngành.'],
  [2024, 'Đã xóa 13 trong 33 điểm ùn tắc; 43 trường được thành lập mới, đạt 105,4% kế hoạch.'],
]
