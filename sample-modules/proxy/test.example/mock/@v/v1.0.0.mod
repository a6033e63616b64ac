module test.example/mock

go 1.18

require test.example/assert v1.0.0
