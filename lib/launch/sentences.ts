/** What the console says: Vietnamese first, the same in English for whoever runs the machine. */
export const sentences = {
  badPort: (value: string) =>
    `PORT phải là số từ 1 đến 65535, không phải «${value}» · PORT must be a number from 1 to 65535, not "${value}".`,
  badDatabaseUrl: () =>
    'DATABASE_URL phải có dạng postgresql://tên:mật-khẩu@máy:cổng/cơ-sở-dữ-liệu · DATABASE_URL must look like postgresql://user:password@host:port/database.',
  portTaken: (port: number) =>
    `Cổng ${port} đang có chương trình khác dùng; hãy đặt PORT khác · Port ${port} is taken; set another PORT.`,
  portForbidden: (port: number) =>
    `Không được phép dùng cổng ${port}; hãy đặt PORT từ 1024 trở lên · Port ${port} may not be used; set a PORT of 1024 or more.`,
  alreadyRunning: (folder: string, pid: number) =>
    `Thư mục dữ liệu ${folder} đang được tiến trình ${pid} dùng; hãy dừng tiến trình đó hoặc đặt DATA_DIR khác · The data folder is in use by process ${pid}; stop it or set another DATA_DIR.`,
  foreignFolder: (folder: string) =>
    `Không ghi được vào thư mục dữ liệu ${folder}: thư mục thuộc về người dùng khác · The data folder belongs to another user.`,
  unreachable: (place: string, reason: string) =>
    `Không kết nối được cơ sở dữ liệu ${place}: ${reason} · The database cannot be reached.`,
  noPostgres: (platform: string) =>
    `Không có PostgreSQL đi kèm cho máy này (${platform}); hãy đặt DATABASE_URL · There is no bundled PostgreSQL for this machine; set DATABASE_URL.`,
  noAccount: () =>
    'PostgreSQL không chạy được bằng quyền root và không tạo được người dùng «postgres»; hãy chạy bằng người dùng thường hoặc đặt DATABASE_URL · PostgreSQL does not run as root and the user "postgres" could not be made; run as an ordinary user or set DATABASE_URL.',
  closedFolder: (folder: string) =>
    `Người dùng «postgres» không vào được ${folder}; hãy đặt mã nguồn ở nơi khác, chạy bằng người dùng thường, hoặc đặt DATABASE_URL · The user "postgres" cannot enter the folder; put the project elsewhere, run as an ordinary user, or set DATABASE_URL.`,
  postgresFailed: (log: string, reason: string) =>
    `PostgreSQL không khởi động được (xem ${log}): ${reason} · PostgreSQL did not start.`,
  noSampleDatabase: (name: string, reason: string) =>
    `Không tạo được cơ sở dữ liệu minh họa ${name}: ${reason} · The sample database could not be made.`,
  stepFailed: (step: string) => `Bước «${step}» không thành công; lý do ở các dòng trên · This step failed; see above.`,
  keepsFailing: () =>
    'Máy chủ ứng dụng dừng liên tiếp ngay sau khi khởi động; lý do ở các dòng trên · The server keeps stopping right after its start; see above.',
  serverGone: (why: string) => `Máy chủ ứng dụng đã dừng (${why}); đang chạy lại · The server stopped; starting again.`,
  serverCut: () => 'Máy chủ ứng dụng không dừng kịp nên bị ngắt · The server did not stop in time and was cut off.',
  databaseGone: () => 'PostgreSQL đã dừng; đang chạy lại · PostgreSQL stopped; starting again.',
  stopping: () => 'Đang dừng… · Stopping…',
  interrupted: () => 'Đã ngắt khi chưa xong · Interrupted before it was done.',
  stopped: () => 'Đã dừng · Stopped.',
  building: () => 'Biên dịch ứng dụng… · Building…',
  seeding: () => 'Nạp dữ liệu minh họa… · Loading the sample data…',
  ready: (address: string) => `\nSẵn sàng · Ready: ${address}`,
  sampleAccounts: () => '\nTài khoản minh họa, chỉ có khi dùng dữ liệu minh họa · Sample accounts:',
  howToLeaveSample: () =>
    '\nBỏ dữ liệu minh họa và bắt đầu thật · To remove the sample data and begin in earnest: npm run sample:remove',
  firstRun: (address: string, token: string) =>
    `\nMã cài đặt, chỉ hiện một lần · First-run token, shown once: ${token}\nMở ${address} để tạo tài khoản đầu tiên · Open it to make the first account.`,
  leavingSample: () => 'Bỏ dữ liệu minh họa… · Removing the sample data…',
  alreadyReal: () => 'Không có dữ liệu minh họa để bỏ · There is no sample data to remove.',
  toldToLeave: (pid: number) =>
    `Ứng dụng đang chạy (tiến trình ${pid}) đã bỏ dữ liệu minh họa; mã cài đặt hiện ở cửa sổ của nó · The running application has removed the sample data; its window shows the first-run token.`,
  notYetLeft: () =>
    'Ứng dụng đang chạy chưa bỏ xong dữ liệu minh họa; hãy thử lại · The running application has not removed the sample data yet; try again.',
  whoseTotp: () => 'Hãy ghi tên đăng nhập · Say whose: npm run totp:reset -- <tên-đăng-nhập> [lý do]',
  notInstalled: () =>
    'Cơ sở dữ liệu chưa có hoặc chưa đúng phiên bản này; hãy chạy npm start trước · The database is missing or of another version; run npm start first.',
  noUser: (username: string) => `Không có tài khoản «${username}» · There is no such account.`,
  noTotp: (username: string) =>
    `Tài khoản «${username}» không bật xác thực hai bước · The account has no second factor.`,
  totpReset: (username: string) =>
    `Đã gỡ xác thực hai bước của «${username}», ghi vào nhật ký; lần đăng nhập tới chỉ cần mật khẩu · The second factor is removed and recorded; the next sign-in needs the password alone.`,
  periodRebuilt: (id: number, name: string, rows: number) =>
    `Kỳ ${id} (${name}): ${rows} số tổng hợp đã lưu khác với báo cáo đã duyệt, đã tính lại · ${rows} results differed and were mended.`,
  nothingRebuilt: (periods: number) =>
    `Đã tính lại ${periods} kỳ chưa đóng, không có gì khác · Nothing differed in ${periods} periods.`,
  resultsRebuilt: (rows: number) =>
    `Đã tính lại ${rows} số, ghi vào nhật ký · ${rows} results were mended and recorded.`,
  howToReport: () =>
    'Cách dùng · Usage: npm run -s report -- --period h1-2026 --out bao-cao.docx (kỳ: số trong địa chỉ trang của kỳ, hoặc q1, h1, q3, year kèm năm · the number in its address, or kind and year).',
  noPeriod: (call: string) => `Không có kỳ báo cáo «${call}» · There is no such period.`,
  manyPeriods: (call: string) =>
    `Nhiều kỳ báo cáo cùng tên «${call}»: ghi số trong địa chỉ trang của kỳ · Several periods: say the number in its address.`,
  cannotWrite: (path: string) => `Không ghi được tệp ${path} · The file could not be written.`,
  issuedReport: (path: string) => `Đã ghi bản đã phát hành · The issued report: ${path}`,
  draftReport: (path: string) => `Đã ghi dự thảo · The draft: ${path}`,
  whereToDump: () => 'Hãy ghi tệp nhận dữ liệu · Say where to: npm run -s dump -- --out TỆP',
  whatToRestore: () => 'Hãy ghi tệp cần nạp · Say which file: npm run -s restore -- --in TỆP',
  noDumpFile: (file: string) => `Không mở được tệp «${file}» · The file cannot be opened.`,
  dumped: (rows: number, file: string) =>
    `Đã ghi ${rows} dòng vào ${file}; mật khẩu, phiên làm việc và mã truy cập không có trong đó · ${rows} rows written; no passwords, sessions or tokens.`,
  restored: (rows: number, file: string) =>
    `Đã nạp ${rows} dòng từ ${file}; chưa ai đăng nhập được, hãy cấp mật khẩu cho một người của Sở Nội vụ · ${rows} rows restored; nobody can sign in yet, give one of the staff a password: npm run password:reset -- <tên-đăng-nhập>`,
  whosePassword: () => 'Hãy ghi tên đăng nhập · Say whose: npm run password:reset -- <tên-đăng-nhập> [lý do]',
  passwordReset: (username: string, password: string) =>
    `Mật khẩu ban đầu của «${username}», chỉ hiện một lần, ghi vào nhật ký là đã cấp · Initial password, shown once: ${password}`,
  noDrift: () => 'Lược đồ và các bước di trú khớp nhau · The schema and the migrations agree.',
  migrated: (names: readonly string[]) =>
    names.length
      ? `Đã cập nhật cơ sở dữ liệu · Migrated: ${names.join(', ')}`
      : 'Cơ sở dữ liệu đã đúng phiên bản · Nothing to migrate.',
} as const;
