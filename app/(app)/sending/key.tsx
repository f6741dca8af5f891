/** What the short words in the cells mean. */
export function Key() {
  return (
    <p className="mb-3 text-sm text-muted">
      <strong>còn 12</strong>: chưa gửi, còn 12 dòng trống · <strong>trả lại 3</strong>: bị trả lại, còn 3 dòng trống ·{' '}
      <strong>gửi</strong>: đã gửi, chờ duyệt · <strong>+2</strong>: muộn 2 ngày so với hạn · <strong>không</strong>: kỳ
      đã khóa mà chưa gửi · <strong>–</strong>: không thuộc kỳ này · <strong>Nhắc 1</strong>: đã nhắc 1 ngày.
    </p>
  );
}
