module data.example/yaml/v3

go 1.18

require test.example/assert v1.0.0
