const KEY = [
  { fill: 'bg-good', words: 'đạt · hoàn thành đúng hạn' },
  { fill: 'bg-track', words: 'đúng tiến độ · đang thực hiện trong hạn' },
  { fill: 'bg-slow', words: 'chậm · hoàn thành quá hạn' },
  { fill: 'bg-risk', words: 'nguy cơ không đạt, không đạt · quá hạn chưa hoàn thành' },
  {
    fill: 'bg-line',
    words:
      'chưa đánh giá được (số liệu cũ, chưa đủ căn cứ, không định lượng) · chưa xác định hạn, đến hạn trước khi trình',
  },
  { fill: 'hatched bg-void-wash', words: 'chưa có số liệu · chưa có báo cáo' },
];

/** What the colours of targets and of tasks mean, in words. */
export function AreaKey() {
  return (
    <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-[0.8125rem] text-muted print:hidden" aria-hidden="true">
      {KEY.map(({ fill, words }) => (
        <li key={words} className="flex items-center gap-1.5">
          <span className={`inline-block size-3 shrink-0 ${fill}`} />
          {words}
        </li>
      ))}
    </ul>
  );
}
