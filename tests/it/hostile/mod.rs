//! Nothing in a file can harm the one who opens it.

mod shape;
