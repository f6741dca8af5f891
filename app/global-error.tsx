'use client';

export default function GlobalError() {
  return (
    <html lang="vi">
      <body>
        <main id="noi-dung">
          <h1>Hệ thống đang gặp sự cố</h1>
          <p>Số liệu đã lưu vẫn còn nguyên. Hãy tải lại trang sau ít phút.</p>
        </main>
      </body>
    </html>
  );
}
