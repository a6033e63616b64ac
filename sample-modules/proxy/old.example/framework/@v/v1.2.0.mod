module old.example/framework

go 1.17

require old.example/render v1.2.0
