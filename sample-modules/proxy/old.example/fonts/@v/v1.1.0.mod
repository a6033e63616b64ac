module old.example/fonts

go 1.13

require old.example/shapes v1.1.0
