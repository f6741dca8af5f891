'use client';

/** What could not be foreseen: said in words, with the way on; the log has the rest. */
export default function ErrorScreen({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main id="noi-dung" className="mx-auto max-w-2xl px-4 py-12">
      <h1>Hệ thống chưa thực hiện được yêu cầu</h1>
      <p className="mt-3">
        Số liệu đã lưu vẫn còn nguyên. Hãy thử lại; nếu vẫn lỗi, báo Sở Nội vụ
        {error.digest ? ` kèm mã ${error.digest}` : ''}.
      </p>
      <p className="mt-4">
        <button
          type="button"
          onClick={reset}
          className="cursor-pointer border border-accent px-4 py-2 font-semibold text-accent"
        >
          Thử lại
        </button>{' '}
        <a href="/" className="ml-4">
          Về bàn làm việc
        </a>
      </p>
    </main>
  );
}
