// Marks in the contents of the page the section that is being read.
const links = [...document.querySelectorAll<HTMLAnchorElement>('.page-contents a')];
const headings = links.flatMap(
  (link) => document.getElementById(decodeURIComponent(link.hash.slice(1))) ?? [],
);

if (headings.length > 0) {
  const follow = (): void => {
    const past = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 3);
    const current = past[past.length - 1]?.id;
    for (const link of links) {
      if (decodeURIComponent(link.hash.slice(1)) === current) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    }
  };
  addEventListener('scroll', follow, { passive: true });
  follow();
}
