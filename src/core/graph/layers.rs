//! Columns by longest path, and an order in each with few crossings.

/// What stands at a place of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Slot {
    /// A box.
    Node(usize),
    /// The way of a link that goes on to a later column.
    Way(usize),
}

/// Rounds of sorting; more change nothing in pictures of this size.
const ROUNDS: usize = 12;

/// The column of every box: services in the first, whatever is needed to the right of what needs it.
pub(super) fn columns_of(boxes: usize, services: usize, links: &[(usize, usize, bool)]) -> Vec<usize> {
    let mut column: Vec<usize> = (0..boxes).map(|at| usize::from(at >= services)).collect();
    // As often as there are boxes: a circle, which the checks forbid, would grow for ever.
    for _ in 0..boxes {
        let mut moved = false;
        for (from, to, right) in links {
            if *right && column[*to] <= column[*from] && column[*from] < boxes {
                column[*to] = column[*from] + 1;
                moved = true;
            }
        }
        if !moved {
            break;
        }
    }
    column
}

/// The columns with the ways of long links through them, in an order with few crossings.
pub(super) fn order(column: &[usize], links: &[(usize, usize, bool)]) -> Vec<Vec<Slot>> {
    let last = column.iter().max().copied().unwrap_or(0);
    let mut columns: Vec<Vec<Slot>> = vec![Vec::new(); last + 1];
    for (node, at) in column.iter().enumerate() {
        columns[*at].push(Slot::Node(node));
    }
    for (link, (from, to, _)) in links.iter().enumerate() {
        for between in columns.iter_mut().take(column[*to]).skip(column[*from] + 1) {
            between.push(Slot::Way(link));
        }
    }
    let pairs = pairs(column, links);
    let mut best = (crossings(&columns, &pairs), columns.clone());
    for round in 0..ROUNDS {
        let order: Vec<usize> = if round % 2 == 0 { (1..=last).collect() } else { (0..last).rev().collect() };
        for at in order {
            let beside = if round % 2 == 0 { at - 1 } else { at + 1 };
            sort(&mut columns, at, beside, &pairs);
        }
        let now = crossings(&columns, &pairs);
        if now < best.0 {
            best = (now, columns.clone());
        }
    }
    best.1
}

/// The pieces of the links between neighbouring columns: column, place to its left, place to its right.
pub(super) fn pairs(column: &[usize], links: &[(usize, usize, bool)]) -> Vec<(usize, Slot, Slot)> {
    let mut pairs = Vec::new();
    for (link, (from, to, _)) in links.iter().enumerate() {
        let (first, last) = (column[*from], column[*to]);
        for at in first..last {
            let left = if at == first { Slot::Node(*from) } else { Slot::Way(link) };
            let right = if at + 1 == last { Slot::Node(*to) } else { Slot::Way(link) };
            pairs.push((at, left, right));
        }
    }
    pairs
}

/// Sorts a column by the mean place of its neighbours in the one beside.
fn sort(columns: &mut [Vec<Slot>], at: usize, beside: usize, pairs: &[(usize, Slot, Slot)]) {
    let place = |slot: Slot| columns[beside].iter().position(|one| *one == slot);
    let mean = |own: usize, slot: Slot| {
        let others: Vec<usize> = pairs
            .iter()
            .filter_map(|(left, a, b)| match (at > beside, *left) {
                (true, left) if left == beside && *b == slot => place(*a),
                (false, left) if left == at && *a == slot => place(*b),
                _ => None,
            })
            .collect();
        // Without neighbours it keeps its place.
        if others.is_empty() { own * 1000 } else { others.iter().sum::<usize>() * 1000 / others.len() }
    };
    let mut keyed: Vec<(usize, Slot)> =
        columns[at].iter().enumerate().map(|(own, slot)| (mean(own, *slot), *slot)).collect();
    keyed.sort_by_key(|(key, _)| *key);
    columns[at] = keyed.into_iter().map(|(_, slot)| slot).collect();
}

fn crossings(columns: &[Vec<Slot>], pairs: &[(usize, Slot, Slot)]) -> usize {
    let place = |at: usize, slot: Slot| columns[at].iter().position(|one| *one == slot).unwrap_or(0);
    let placed: Vec<(usize, usize, usize)> =
        pairs.iter().map(|(at, a, b)| (*at, place(*at, *a), place(at + 1, *b))).collect();
    let mut count = 0;
    for (index, one) in placed.iter().enumerate() {
        let crossed = |other: &&(usize, usize, usize)| {
            one.0 == other.0 && (one.1 < other.1) != (one.2 < other.2) && one.1 != other.1 && one.2 != other.2
        };
        count += placed[index + 1..].iter().filter(crossed).count();
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_needed_stands_to_the_right_and_circles_end() {
        // A service needs 1 and 3, 1 needs 2, 2 needs 3; 4 stands alone and is exposed to 1.
        let links = [(0, 1, true), (0, 3, true), (1, 2, true), (2, 3, true), (4, 1, false)];
        assert_eq!(columns_of(5, 1, &links), [0, 1, 2, 3, 1]);
        let columns = order(&columns_of(5, 1, &links), &links);
        assert!(columns[1].contains(&Slot::Way(1)) && columns[2].contains(&Slot::Way(1)));
        assert!(columns_of(3, 1, &[(1, 2, true), (2, 1, true)]).iter().all(|at| *at <= 3));
    }

    #[test]
    fn the_order_uncrosses() {
        // 0 and 1 are services; 0 needs 3 and 1 needs 2.
        let links = [(0, 3, true), (1, 2, true)];
        let column = columns_of(4, 2, &links);
        let columns = order(&column, &links);
        assert_eq!(crossings(&columns, &pairs(&column, &links)), 0);
    }
}
