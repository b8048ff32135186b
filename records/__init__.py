"""What we talk about: plain values that every other room may use. Imports nothing of ours."""
