//! Outlines as SVG path data, in whole tenths of a hundredth: digits are most of what a figure costs to draw.

/// A point of the picture: to the right, and down.
pub(super) type Point = (f32, f32);

/// Path data that grows.
#[derive(Default)]
pub(super) struct Outline(pub(super) String);

impl Outline {
    #[allow(clippy::cast_possible_truncation, reason = "a picture is some thousand tenths wide")]
    pub(super) fn number(&mut self, value: f32) {
        let tenths = (value * 10.0 + if value < 0.0 { -0.5 } else { 0.5 }) as i32;
        if tenths < 0 {
            self.0.push('-');
        } else if self.0.ends_with(|last: char| last.is_ascii_digit()) {
            self.0.push(' ');
        }
        self.digits(tenths.unsigned_abs());
    }

    fn digits(&mut self, value: u32) {
        if value >= 10 {
            self.digits(value / 10);
        }
        self.0.push(char::from(b'0' + u8::try_from(value % 10).unwrap_or(0)));
    }

    fn point(&mut self, command: char, (x, y): Point) {
        self.0.push(command);
        self.number(x);
        self.number(y);
    }

    fn arc(&mut self, radius: f32, large: bool, to: Point) {
        self.0.push('A');
        self.number(radius);
        self.number(radius);
        self.0.push_str(if large { " 0 1 1" } else { " 0 0 1" });
        self.number(to.0);
        self.number(to.1);
    }

    pub(super) fn circle(&mut self, (x, y): Point, radius: f32) {
        self.point('M', (x - radius, y));
        self.arc(radius, false, (x + radius, y));
        self.arc(radius, false, (x - radius, y));
        self.0.push('Z');
    }

    /// What two circles and the space between them cover.
    pub(super) fn capsule(&mut self, a: Point, radius_a: f32, b: Point, radius_b: f32) {
        let (dx, dy) = (b.0 - a.0, b.1 - a.1);
        let distance = (dx * dx + dy * dy).sqrt();
        if distance <= (radius_a - radius_b).abs() + 0.05 {
            let (center, radius) = if radius_a > radius_b {
                (a, radius_a)
            } else {
                (b, radius_b)
            };
            self.circle(center, radius);
            return;
        }
        let (dx, dy) = (dx / distance, dy / distance);
        let along = (radius_a - radius_b) / distance;
        let aside = (1.0 - along * along).sqrt();
        let touch = |center: Point, radius: f32, side: f32| {
            (
                center.0 + radius * (dx * along - dy * aside * side),
                center.1 + radius * (dy * along + dx * aside * side),
            )
        };
        self.point('M', touch(a, radius_a, 1.0));
        self.arc(radius_a, along > 0.0, touch(a, radius_a, -1.0));
        self.point('L', touch(b, radius_b, -1.0));
        self.arc(radius_b, along < 0.0, touch(b, radius_b, 1.0));
        self.0.push('Z');
    }

    /// A closed shape, always wound the same way, so that shapes of one path add up.
    pub(super) fn shape(&mut self, corners: &[Point]) {
        let area: f32 = (0..corners.len())
            .map(|at| {
                let (a, b) = (corners[at], corners[(at + 1) % corners.len()]);
                a.0 * b.1 - b.0 * a.1
            })
            .sum();
        for at in 0..corners.len() {
            let corner = corners[if area < 0.0 { corners.len() - 1 - at } else { at }];
            self.point(if at == 0 { 'M' } else { 'L' }, corner);
        }
        self.0.push('Z');
    }

    /// A closed curve through all of these points.
    pub(super) fn smooth(&mut self, points: &[Point]) {
        let count = points.len();
        let at = |at: usize| points[at % count];
        for here in 0..count {
            if here == 0 {
                self.point('M', at(0));
            }
            let (before, from, to, after) = (at(here + count - 1), at(here), at(here + 1), at(here + 2));
            // At each point the curve runs as the line between its neighbours.
            self.point(
                'C',
                (from.0 + (to.0 - before.0) / 6.0, from.1 + (to.1 - before.1) / 6.0),
            );
            self.point(' ', (to.0 - (after.0 - from.0) / 6.0, to.1 - (after.1 - from.1) / 6.0));
            self.point(' ', to);
        }
        self.0.push('Z');
    }

    pub(super) fn line(&mut self, points: &[Point]) {
        for (at, point) in points.iter().enumerate() {
            self.point(if at == 0 { 'M' } else { 'L' }, *point);
        }
    }
}
