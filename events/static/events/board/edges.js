// Scrolls the board while something is held near one of its edges.

const EDGE = 48;
const FASTEST = 14;

export function scrollAtEdges(scroll, point, onScroll) {
  let frame = requestAnimationFrame(step);

  function step() {
    const box = scroll.getBoundingClientRect();
    const { x, y } = point();
    const [left, top] = [scroll.scrollLeft, scroll.scrollTop];
    scroll.scrollBy(pull(x, box.left, box.right), pull(y, box.top, box.bottom));
    if (left !== scroll.scrollLeft || top !== scroll.scrollTop) onScroll();
    frame = requestAnimationFrame(step);
  }

  return () => cancelAnimationFrame(frame);
}

function pull(at, from, to) {
  if (at < from + EDGE) return -FASTEST * Math.min(1, (from + EDGE - at) / EDGE);
  if (at > to - EDGE) return FASTEST * Math.min(1, (at - to + EDGE) / EDGE);
  return 0;
}
