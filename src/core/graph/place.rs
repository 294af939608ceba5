//! Heights: every box as near to its neighbours' middle as it gets without touching another.

use super::layers::Slot;

/// Room between two boxes of a column.
const GAP: i64 = 18;
/// Bands wider than this that nothing stands in are narrowed to it.
const EMPTY: i64 = 30;
/// Passes to and fro.
const PASSES: usize = 8;

/// The top of every place of every column, from 0.
pub(super) fn tops(
    columns: &[Vec<Slot>],
    pairs: &[(usize, Slot, Slot)],
    height: impl Fn(Slot) -> i64,
) -> Vec<Vec<i64>> {
    let mut tops: Vec<Vec<i64>> = columns
        .iter()
        .map(|column| {
            let mut y = 0;
            column
                .iter()
                .map(|slot| {
                    let top = y;
                    y += height(*slot) + GAP;
                    top
                })
                .collect()
        })
        .collect();
    for pass in 0..PASSES {
        let mut order: Vec<usize> = (0..columns.len()).collect();
        if pass % 2 == 1 {
            order.reverse();
        }
        for at in order {
            let wanted: Vec<i64> = columns[at]
                .iter()
                .enumerate()
                .map(|(own, slot)| {
                    let middles = neighbours(*slot, at, columns, pairs, &tops, &height);
                    let half = height(*slot) / 2;
                    if middles.is_empty() {
                        tops[at][own]
                    } else {
                        middles.iter().sum::<i64>() / i64::try_from(middles.len()).unwrap_or(1) - half
                    }
                })
                .collect();
            tops[at] = apart(&wanted, &columns[at].iter().map(|slot| height(*slot)).collect::<Vec<_>>());
        }
    }
    pressed(columns, tops, height)
}

/// The same without wide bands in which nothing stands, and beginning at 0.
fn pressed(columns: &[Vec<Slot>], tops: Vec<Vec<i64>>, height: impl Fn(Slot) -> i64) -> Vec<Vec<i64>> {
    let all = columns.iter().zip(&tops).flat_map(|(column, tops)| column.iter().zip(tops));
    let mut spans: Vec<(i64, i64)> = all.map(|(slot, top)| (*top, top + height(*slot))).collect();
    spans.sort_unstable();
    let mut foot = spans.first().map_or(0, |span| span.0);
    // Everything from the first on moves up by the second.
    let mut moves = vec![(foot, foot)];
    for (top, end) in spans {
        let (_, before) = moves[moves.len() - 1];
        if top - foot > EMPTY {
            moves.push((top, before + top - foot - EMPTY));
        }
        foot = foot.max(end);
    }
    let up = |top: i64| moves.iter().rev().find(|(from, _)| top >= *from).map_or(0, |(_, up)| *up);
    tops.into_iter().map(|column| column.into_iter().map(|top| top - up(top)).collect()).collect()
}

fn neighbours(
    slot: Slot,
    at: usize,
    columns: &[Vec<Slot>],
    pairs: &[(usize, Slot, Slot)],
    tops: &[Vec<i64>],
    height: &impl Fn(Slot) -> i64,
) -> Vec<i64> {
    let middle = |column: usize, slot: Slot| {
        let place = columns[column].iter().position(|one| *one == slot)?;
        Some(tops[column][place] + height(slot) / 2)
    };
    pairs
        .iter()
        .filter_map(|(left, a, b)| {
            if *left == at && *a == slot {
                middle(at + 1, *b)
            } else if left + 1 == at && *b == slot {
                middle(*left, *a)
            } else {
                None
            }
        })
        .collect()
}

/// The tops nearest to those wanted that keep order and gaps: pools what would touch, and gives each
/// pool its mean.
fn apart(wanted: &[i64], heights: &[i64]) -> Vec<i64> {
    let mut offsets = Vec::with_capacity(heights.len());
    let mut sum = 0;
    for height in heights {
        offsets.push(sum);
        sum += height + GAP;
    }
    let mut pools: Vec<(i64, i64)> = Vec::new();
    for (want, offset) in wanted.iter().zip(&offsets) {
        pools.push((want - offset, 1));
        while let [.., (a, n), (b, m)] = pools[..] {
            if a * m <= b * n {
                break;
            }
            pools.truncate(pools.len() - 2);
            pools.push((a + b, n + m));
        }
    }
    let shifts = pools.iter().flat_map(|(sum, count)| (0..*count).map(move |_| sum.div_euclid(*count)));
    shifts.zip(&offsets).map(|(shift, offset)| shift + offset).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn boxes_keep_apart_and_in_order() {
        let heights = [40, 60, 20, 80];
        for wanted in [[0, 0, 0, 0], [300, 0, 10, -50], [0, 500, 501, 502], [10, 400, 90, 1000]] {
            let tops = apart(&wanted, &heights);
            for at in 1..tops.len() {
                assert!(tops[at] >= tops[at - 1] + heights[at - 1] + GAP, "{wanted:?}: {tops:?}");
            }
        }
        assert_eq!(apart(&[0, 500], &[40, 40]), [0, 500], "nothing moves without need");
    }
}
