/** What the signs mean that are no state: the states stand as filters above, with theirs. */
export function Legend() {
  return (
    <>
      Số trong ô: dòng còn trống · <b>+2</b> gửi muộn 2 ngày · <b>–</b> không thuộc kỳ · <b>nay</b> đã nhắc hôm nay ·{' '}
      <span className="scripting-only">phím mũi tên đi từng ô, Enter mở hoặc nhắc</span>
    </>
  );
}
