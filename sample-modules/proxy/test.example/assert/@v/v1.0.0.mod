module test.example/assert

go 1.18

require test.example/diff v1.0.0
